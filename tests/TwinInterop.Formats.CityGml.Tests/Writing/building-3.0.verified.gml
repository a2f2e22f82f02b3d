<?xml version="1.0" encoding="utf-8"?>
<core:CityModel xmlns:app="http://www.opengis.net/citygml/appearance/3.0" xmlns:bldg="http://www.opengis.net/citygml/building/3.0" xmlns:con="http://www.opengis.net/citygml/construction/3.0" xmlns:core="http://www.opengis.net/citygml/3.0" xmlns:gen="http://www.opengis.net/citygml/generics/3.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xAL="urn:oasis:names:tc:ciq:xal:3" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengis.net/citygml/appearance/3.0 http://schemas.opengis.net/citygml/appearance/3.0/appearance.xsd http://www.opengis.net/citygml/building/3.0 http://schemas.opengis.net/citygml/building/3.0/building.xsd http://www.opengis.net/citygml/construction/3.0 http://schemas.opengis.net/citygml/construction/3.0/construction.xsd http://www.opengis.net/citygml/3.0 http://schemas.opengis.net/citygml/3.0/core.xsd http://www.opengis.net/citygml/generics/3.0 http://schemas.opengis.net/citygml/generics/3.0/generics.xsd">
 <gml:boundedBy>
  <gml:Envelope srsName="urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783" srsDimension="3" axisLabels="E N h">
   <gml:lowerCorner>500000 5400000 100</gml:lowerCorner>
   <gml:upperCorner>500025 5400010 110</gml:upperCorner>
  </gml:Envelope>
 </gml:boundedBy>
 <core:cityObjectMember>
  <bldg:Building gml:id="b1">
   <gml:description>A &lt;rich&gt; building &amp; more</gml:description>
   <gml:name>Town hall</gml:name>
   <gml:name codeSpace="https://codes.example/names">TH</gml:name>
   <core:creationDate>2020-02-03T00:00:00</core:creationDate>
   <core:terminationDate>2021-05-06T07:08:09Z</core:terminationDate>
   <core:validFrom>2020-01-01T00:00:00</core:validFrom>
   <core:externalReference>
    <core:ExternalReference>
     <core:targetResource>ABC%20123</core:targetResource>
     <core:informationSystem>https://rnb.example</core:informationSystem>
    </core:ExternalReference>
   </core:externalReference>
   <core:externalReference>
    <core:ExternalReference>
     <core:targetResource>https://x.example/1</core:targetResource>
    </core:ExternalReference>
   </core:externalReference>
   <core:generalizesTo xlink:href="#b0" />
   <core:relativeToTerrain>entirelyAboveTerrain</core:relativeToTerrain>
   <core:relatedTo>
    <core:CityObjectRelation>
     <core:relationType>relatedTo</core:relationType>
     <core:relatedTo xlink:href="#b0" />
    </core:CityObjectRelation>
   </core:relatedTo>
   <core:appearance>
    <app:Appearance>
     <app:theme>rgbTexture</app:theme>
     <app:surfaceData>
      <app:ParameterizedTexture>
       <app:imageURI>textures/wall%201.jpg</app:imageURI>
       <app:mimeType>image/jpeg</app:mimeType>
       <app:wrapMode>none</app:wrapMode>
       <app:textureParameterization>
        <app:TextureAssociation>
         <app:target>#b1_wall_g3</app:target>
         <app:textureParameterization>
          <app:TexCoordList>
           <app:textureCoordinates>0 0 0.25 1 0.5 0 0.75 1 0 0</app:textureCoordinates>
           <app:ring>#b1_wall_g3_r0</app:ring>
          </app:TexCoordList>
         </app:textureParameterization>
        </app:TextureAssociation>
       </app:textureParameterization>
      </app:ParameterizedTexture>
     </app:surfaceData>
    </app:Appearance>
   </core:appearance>
   <core:appearance>
    <app:Appearance>
     <app:theme>solar</app:theme>
     <app:surfaceData>
      <app:X3DMaterial>
       <app:isFront>false</app:isFront>
       <app:diffuseColor>1 0.5 0</app:diffuseColor>
       <app:target>#b1_wall_g3</app:target>
      </app:X3DMaterial>
     </app:surfaceData>
    </app:Appearance>
   </core:appearance>
   <core:genericAttribute>
    <gen:StringAttribute>
     <gen:name>storeysBelowGround</gen:name>
     <gen:value>one</gen:value>
    </gen:StringAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:StringAttribute>
     <gen:name>text</gen:name>
     <gen:value>free</gen:value>
    </gen:StringAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:IntAttribute>
     <gen:name>count</gen:name>
     <gen:value>7</gen:value>
    </gen:IntAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:DoubleAttribute>
     <gen:name>ratio</gen:name>
     <gen:value>0.25</gen:value>
    </gen:DoubleAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:StringAttribute>
     <gen:name>listed</gen:name>
     <gen:value>true</gen:value>
    </gen:StringAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:DateAttribute>
     <gen:name>surveyed</gen:name>
     <gen:value>2020-06-07</gen:value>
    </gen:DateAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:UriAttribute>
     <gen:name>web</gen:name>
     <gen:value>https://example.org/a%20b</gen:value>
    </gen:UriAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:MeasureAttribute>
     <gen:name>area</gen:name>
     <gen:value uom="m2">100</gen:value>
    </gen:MeasureAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:CodeAttribute>
     <gen:name>code</gen:name>
     <gen:value codeSpace="https://codes.example/c">x</gen:value>
    </gen:CodeAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:StringAttribute>
     <gen:name>gone</gen:name>
     <gen:value></gen:value>
    </gen:StringAttribute>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:GenericAttributeSet>
     <gen:name>Pset</gen:name>
     <gen:genericAttribute>
      <gen:StringAttribute>
       <gen:name>a</gen:name>
       <gen:value>b</gen:value>
      </gen:StringAttribute>
     </gen:genericAttribute>
     <gen:genericAttribute>
      <gen:IntAttribute>
       <gen:name>n</gen:name>
       <gen:value>1</gen:value>
      </gen:IntAttribute>
     </gen:genericAttribute>
    </gen:GenericAttributeSet>
   </core:genericAttribute>
   <core:genericAttribute>
    <gen:StringAttribute>
     <gen:name>_model</gen:name>
     <gen:value>{"types":{"storeysBelowGround":"standard text","listed":"boolean","gone":"null"},"values":[{"written":"dateOfConstruction","text":"1987-01-01","name":"yearOfConstruction","type":"year","value":"1987"},{"written":"creationDate","text":"2020-02-03T00:00:00","type":"date","value":"2020-02-03"},{"written":"validFrom","text":"2020-01-01T00:00:00","type":"date","value":"2020-01-01"}]}</gen:value>
    </gen:StringAttribute>
   </core:genericAttribute>
   <core:boundary>
    <con:RoofSurface gml:id="b1_lod0RoofEdge">
     <core:genericAttribute>
      <gen:StringAttribute>
       <gen:name>_model</gen:name>
       <gen:value>{"ofParent":true,"geometry":{"0 Body":["0 RoofEdge"]}}</gen:value>
      </gen:StringAttribute>
     </core:genericAttribute>
     <core:lod0MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="b1_lod0RoofEdge_g1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500000 5400000 110 500010 5400000 110 500010 5400010 110 500000 5400010 110 500000 5400000 110</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </core:lod0MultiSurface>
    </con:RoofSurface>
   </core:boundary>
   <core:boundary>
    <gen:GenericThematicSurface gml:id="b1_lod1Surface">
     <core:genericAttribute>
      <gen:StringAttribute>
       <gen:name>_model</gen:name>
       <gen:value>{"ofParent":true}</gen:value>
      </gen:StringAttribute>
     </core:genericAttribute>
     <core:lod1MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="b1_lod1Surface_g2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500000 5400000 100 500000 5400010 100 500010 5400010 100 500010 5400000 100 500000 5400000 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </core:lod1MultiSurface>
    </gen:GenericThematicSurface>
   </core:boundary>
   <core:boundary>
    <con:WallSurface gml:id="b1_wall">
     <core:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="b1_wall_g3">
         <gml:exterior>
          <gml:LinearRing gml:id="b1_wall_g3_r0">
           <gml:posList srsDimension="3">500000 5400000 100 500010 5400000 100 500010 5400000 110 500000 5400000 110 500000 5400000 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="b1_wall_g4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500010 5400000 100 500010 5400010 100 500010 5400010 110 500010 5400000 110 500010 5400000 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </core:lod2MultiSurface>
     <core:lod3MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember xlink:href="#b1_wall_g3" />
      </gml:MultiSurface>
     </core:lod3MultiSurface>
     <con:fillingSurface>
      <con:DoorSurface gml:id="b1_door">
       <core:lod3MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500001 5400000 100 500002 5400000 100 500002 5400000 102 500001 5400000 102 500001 5400000 100</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </core:lod3MultiSurface>
       <con:address>
        <core:Address>
         <core:xalAddress>
          <xAL:Address>
           <xAL:Country>
            <xAL:NameElement>France</xAL:NameElement>
           </xAL:Country>
           <xAL:AdministrativeArea>
            <xAL:NameElement>Rhône</xAL:NameElement>
           </xAL:AdministrativeArea>
           <xAL:Locality>
            <xAL:NameElement>Lyon</xAL:NameElement>
            <xAL:SubLocality>
             <xAL:NameElement>Vaise</xAL:NameElement>
            </xAL:SubLocality>
           </xAL:Locality>
           <xAL:Thoroughfare>
            <xAL:NameElement>Rue d'Alsace</xAL:NameElement>
            <xAL:Number>3 bis</xAL:Number>
           </xAL:Thoroughfare>
           <xAL:Premises>
            <xAL:NameElement>Bâtiment B</xAL:NameElement>
           </xAL:Premises>
           <xAL:PostCode>
            <xAL:Identifier>69009</xAL:Identifier>
           </xAL:PostCode>
           <xAL:PostalDeliveryPoint>
            <xAL:Identifier>12</xAL:Identifier>
           </xAL:PostalDeliveryPoint>
          </xAL:Address>
         </core:xalAddress>
         <core:multiPoint>
          <gml:MultiPoint>
           <gml:pointMember>
            <gml:Point>
             <gml:pos srsDimension="3">500000 5400000 100</gml:pos>
            </gml:Point>
           </gml:pointMember>
          </gml:MultiPoint>
         </core:multiPoint>
        </core:Address>
       </con:address>
      </con:DoorSurface>
     </con:fillingSurface>
    </con:WallSurface>
   </core:boundary>
   <core:boundary>
    <con:RoofSurface gml:id="b1_roof">
     <core:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember xlink:href="#b1_lod0RoofEdge_g1" />
      </gml:MultiSurface>
     </core:lod2MultiSurface>
    </con:RoofSurface>
   </core:boundary>
   <core:boundary>
    <con:GroundSurface gml:id="b1_ground">
     <core:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember xlink:href="#b1_lod1Surface_g2" />
      </gml:MultiSurface>
     </core:lod2MultiSurface>
    </con:GroundSurface>
   </core:boundary>
   <core:lod0MultiSurface>
    <gml:MultiSurface>
     <gml:surfaceMember xlink:href="#b1_lod1Surface_g2" />
    </gml:MultiSurface>
   </core:lod0MultiSurface>
   <core:lod2Solid>
    <gml:Solid>
     <gml:exterior>
      <gml:Shell>
       <gml:surfaceMember xlink:href="#b1_lod1Surface_g2" />
       <gml:surfaceMember xlink:href="#b1_lod0RoofEdge_g1" />
       <gml:surfaceMember xlink:href="#b1_wall_g3" />
       <gml:surfaceMember>
        <gml:OrientableSurface orientation="-">
         <gml:baseSurface xlink:href="#b1_wall_g4" />
        </gml:OrientableSurface>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500010 5400010 100 500000 5400010 100 500000 5400010 110 500010 5400010 110 500010 5400010 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500000 5400010 100 500000 5400000 100 500000 5400000 110 500000 5400010 110 500000 5400010 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:Shell>
     </gml:exterior>
    </gml:Solid>
   </core:lod2Solid>
   <core:lod2TerrainIntersectionCurve>
    <gml:MultiCurve>
     <gml:curveMember>
      <gml:LineString>
       <gml:posList srsDimension="3">500000 5400000 100 500000 5400010 100 500010 5400010 100 500010 5400000 100</gml:posList>
      </gml:LineString>
     </gml:curveMember>
    </gml:MultiCurve>
   </core:lod2TerrainIntersectionCurve>
   <con:conditionOfConstruction>functional</con:conditionOfConstruction>
   <con:dateOfConstruction>1987-01-01</con:dateOfConstruction>
   <con:height>
    <con:Height>
     <con:highReference>highestRoofEdge</con:highReference>
     <con:lowReference>lowestGroundPoint</con:lowReference>
     <con:status>measured</con:status>
     <con:value uom="m">12.5</con:value>
    </con:Height>
   </con:height>
   <bldg:class codeSpace="https://codes.example/class">1000</bldg:class>
   <bldg:function>1</bldg:function>
   <bldg:function>2</bldg:function>
   <bldg:roofType>1030</bldg:roofType>
   <bldg:storeysAboveGround>3</bldg:storeysAboveGround>
   <bldg:storeyHeightsAboveGround uom="m">3 2.5</bldg:storeyHeightsAboveGround>
   <bldg:buildingInstallation>
    <bldg:BuildingInstallation gml:id="b1_balcony">
     <core:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500003 5400003 103 500003 5400004 103 500004 5400004 103 500004 5400003 103 500003 5400003 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500003 5400003 104 500004 5400003 104 500004 5400004 104 500003 5400004 104 500003 5400003 104</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500003 5400003 103 500004 5400003 103 500004 5400003 104 500003 5400003 104 500003 5400003 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500004 5400003 103 500004 5400004 103 500004 5400004 104 500004 5400003 104 500004 5400003 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500004 5400004 103 500003 5400004 103 500003 5400004 104 500004 5400004 104 500004 5400004 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500003 5400004 103 500003 5400003 103 500003 5400003 104 500003 5400004 104 500003 5400004 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </core:lod2MultiSurface>
     <con:relationToConstruction>outside</con:relationToConstruction>
     <bldg:function>1000</bldg:function>
    </bldg:BuildingInstallation>
   </bldg:buildingInstallation>
   <bldg:buildingInstallation>
    <bldg:BuildingInstallation gml:id="b1_stair">
     <core:genericAttribute>
      <gen:StringAttribute>
       <gen:name>_model</gen:name>
       <gen:value>{"geometry":{"3 Body":["4 Body"]}}</gen:value>
      </gen:StringAttribute>
     </core:genericAttribute>
     <core:lod3MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500003 5400003 103 500003 5400004 103 500004 5400004 103 500004 5400003 103 500003 5400003 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500003 5400003 104 500004 5400003 104 500004 5400004 104 500003 5400004 104 500003 5400003 104</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500003 5400003 103 500004 5400003 103 500004 5400003 104 500003 5400003 104 500003 5400003 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500004 5400003 103 500004 5400004 103 500004 5400004 104 500004 5400003 104 500004 5400003 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500004 5400004 103 500003 5400004 103 500003 5400004 104 500004 5400004 104 500004 5400004 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500003 5400004 103 500003 5400003 103 500003 5400003 104 500003 5400004 104 500003 5400004 103</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </core:lod3MultiSurface>
     <con:relationToConstruction>inside</con:relationToConstruction>
     <bldg:function>1000</bldg:function>
    </bldg:BuildingInstallation>
   </bldg:buildingInstallation>
   <bldg:buildingRoom>
    <bldg:BuildingRoom gml:id="b1_room">
     <core:genericAttribute>
      <gen:StringAttribute>
       <gen:name>_model</gen:name>
       <gen:value>{"geometry":{"3 Body":["4 Body"]}}</gen:value>
      </gen:StringAttribute>
     </core:genericAttribute>
     <core:boundary>
      <con:CeilingSurface gml:id="b1_room_ceiling">
       <core:genericAttribute>
        <gen:StringAttribute>
         <gen:name>_model</gen:name>
         <gen:value>{"geometry":{"3 Body":["4 Body"]}}</gen:value>
        </gen:StringAttribute>
       </core:genericAttribute>
       <core:lod3MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500001 5400001 104 500004 5400001 104 500004 5400004 104 500001 5400004 104 500001 5400001 104</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </core:lod3MultiSurface>
      </con:CeilingSurface>
     </core:boundary>
     <core:lod3Solid>
      <gml:Solid>
       <gml:exterior>
        <gml:Shell>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500001 5400001 101 500001 5400004 101 500004 5400004 101 500004 5400001 101 500001 5400001 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500001 5400001 104 500004 5400001 104 500004 5400004 104 500001 5400004 104 500001 5400001 104</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500001 5400001 101 500004 5400001 101 500004 5400001 104 500001 5400001 104 500001 5400001 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500004 5400001 101 500004 5400004 101 500004 5400004 104 500004 5400001 104 500004 5400001 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500004 5400004 101 500001 5400004 101 500001 5400004 104 500004 5400004 104 500004 5400004 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500001 5400004 101 500001 5400001 101 500001 5400001 104 500001 5400004 104 500001 5400004 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:Shell>
       </gml:exterior>
      </gml:Solid>
     </core:lod3Solid>
     <bldg:buildingFurniture>
      <bldg:BuildingFurniture gml:id="b1_room_chair">
       <core:genericAttribute>
        <gen:StringAttribute>
         <gen:name>_model</gen:name>
         <gen:value>{"geometry":{"3 Body":["4 Body"]}}</gen:value>
        </gen:StringAttribute>
       </core:genericAttribute>
       <core:lod3MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500002 5400002 101 500002 5400003 101 500003 5400003 101 500003 5400002 101 500002 5400002 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500002 5400002 102 500003 5400002 102 500003 5400003 102 500002 5400003 102 500002 5400002 102</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500002 5400002 101 500003 5400002 101 500003 5400002 102 500002 5400002 102 500002 5400002 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500003 5400002 101 500003 5400003 101 500003 5400003 102 500003 5400002 102 500003 5400002 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500003 5400003 101 500002 5400003 101 500002 5400003 102 500003 5400003 102 500003 5400003 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon>
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">500002 5400003 101 500002 5400002 101 500002 5400002 102 500002 5400003 102 500002 5400003 101</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </core:lod3MultiSurface>
      </bldg:BuildingFurniture>
     </bldg:buildingFurniture>
    </bldg:BuildingRoom>
   </bldg:buildingRoom>
   <bldg:address>
    <core:Address>
     <core:xalAddress>
      <xAL:Address>
       <xAL:Country>
        <xAL:NameElement>France</xAL:NameElement>
       </xAL:Country>
       <xAL:AdministrativeArea>
        <xAL:NameElement>Rhône</xAL:NameElement>
       </xAL:AdministrativeArea>
       <xAL:Locality>
        <xAL:NameElement>Lyon</xAL:NameElement>
        <xAL:SubLocality>
         <xAL:NameElement>Vaise</xAL:NameElement>
        </xAL:SubLocality>
       </xAL:Locality>
       <xAL:Thoroughfare>
        <xAL:NameElement>Rue d'Alsace</xAL:NameElement>
        <xAL:Number>3 bis</xAL:Number>
       </xAL:Thoroughfare>
       <xAL:Premises>
        <xAL:NameElement>Bâtiment B</xAL:NameElement>
       </xAL:Premises>
       <xAL:PostCode>
        <xAL:Identifier>69009</xAL:Identifier>
       </xAL:PostCode>
       <xAL:PostalDeliveryPoint>
        <xAL:Identifier>12</xAL:Identifier>
       </xAL:PostalDeliveryPoint>
      </xAL:Address>
     </core:xalAddress>
     <core:multiPoint>
      <gml:MultiPoint>
       <gml:pointMember>
        <gml:Point>
         <gml:pos srsDimension="3">500000 5400000 100</gml:pos>
        </gml:Point>
       </gml:pointMember>
      </gml:MultiPoint>
     </core:multiPoint>
    </core:Address>
   </bldg:address>
   <bldg:address>
    <core:Address>
     <core:xalAddress>
      <xAL:Address>
       <xAL:FreeTextAddress>
        <xAL:AddressLine>Line 1</xAL:AddressLine>
        <xAL:AddressLine>Line 2</xAL:AddressLine>
       </xAL:FreeTextAddress>
      </xAL:Address>
     </core:xalAddress>
    </core:Address>
   </bldg:address>
   <bldg:buildingPart>
    <bldg:BuildingPart gml:id="b1_part">
     <core:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500020 5400000 100 500020 5400005 100 500025 5400005 100 500025 5400000 100 500020 5400000 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500020 5400000 105 500025 5400000 105 500025 5400005 105 500020 5400005 105 500020 5400000 105</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500020 5400000 100 500025 5400000 100 500025 5400000 105 500020 5400000 105 500020 5400000 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500025 5400000 100 500025 5400005 100 500025 5400005 105 500025 5400000 105 500025 5400000 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500025 5400005 100 500020 5400005 100 500020 5400005 105 500025 5400005 105 500025 5400005 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500020 5400005 100 500020 5400000 100 500020 5400000 105 500020 5400005 105 500020 5400005 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </core:lod2MultiSurface>
    </bldg:BuildingPart>
   </bldg:buildingPart>
  </bldg:Building>
 </core:cityObjectMember>
</core:CityModel>
