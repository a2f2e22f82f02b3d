<?xml version="1.0" encoding="utf-8"?>
<core:CityModel xmlns:app="http://www.opengis.net/citygml/appearance/2.0" xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gen="http://www.opengis.net/citygml/generics/2.0" xmlns:gml="http://www.opengis.net/gml" xmlns:xAL="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengis.net/citygml/appearance/2.0 http://schemas.opengis.net/citygml/appearance/2.0/appearance.xsd http://www.opengis.net/citygml/building/2.0 http://schemas.opengis.net/citygml/building/2.0/building.xsd http://www.opengis.net/citygml/2.0 http://schemas.opengis.net/citygml/2.0/cityGMLBase.xsd http://www.opengis.net/citygml/generics/2.0 http://schemas.opengis.net/citygml/generics/2.0/generics.xsd">
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
   <core:creationDate>2020-02-03</core:creationDate>
   <core:terminationDate>2021-05-06</core:terminationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.example</core:informationSystem>
    <core:externalObject>
     <core:name>ABC 123</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:externalObject>
     <core:uri>https://x.example/1</core:uri>
    </core:externalObject>
   </core:externalReference>
   <core:generalizesTo xlink:href="#b0" />
   <core:relativeToTerrain>entirelyAboveTerrain</core:relativeToTerrain>
   <app:appearance>
    <app:Appearance>
     <app:theme>rgbTexture</app:theme>
     <app:surfaceDataMember>
      <app:ParameterizedTexture>
       <app:imageURI>textures/wall%201.jpg</app:imageURI>
       <app:mimeType>image/jpeg</app:mimeType>
       <app:wrapMode>none</app:wrapMode>
       <app:target uri="#b1_wall_g1">
        <app:TexCoordList>
         <app:textureCoordinates ring="#b1_wall_g1_r0">0 0 0.25 1 0.5 0 0.75 1 0 0</app:textureCoordinates>
        </app:TexCoordList>
       </app:target>
      </app:ParameterizedTexture>
     </app:surfaceDataMember>
    </app:Appearance>
   </app:appearance>
   <app:appearance>
    <app:Appearance>
     <app:theme>solar</app:theme>
     <app:surfaceDataMember>
      <app:X3DMaterial>
       <app:isFront>false</app:isFront>
       <app:diffuseColor>1 0.5 0</app:diffuseColor>
       <app:target>#b1_wall_g1</app:target>
      </app:X3DMaterial>
     </app:surfaceDataMember>
    </app:Appearance>
   </app:appearance>
   <gen:stringAttribute name="storeysBelowGround">
    <gen:value>one</gen:value>
   </gen:stringAttribute>
   <gen:stringAttribute name="conditionOfConstruction">
    <gen:value>functional</gen:value>
   </gen:stringAttribute>
   <gen:stringAttribute name="text">
    <gen:value>free</gen:value>
   </gen:stringAttribute>
   <gen:intAttribute name="count">
    <gen:value>7</gen:value>
   </gen:intAttribute>
   <gen:doubleAttribute name="ratio">
    <gen:value>0.25</gen:value>
   </gen:doubleAttribute>
   <gen:stringAttribute name="listed">
    <gen:value>true</gen:value>
   </gen:stringAttribute>
   <gen:dateAttribute name="surveyed">
    <gen:value>2020-06-07</gen:value>
   </gen:dateAttribute>
   <gen:uriAttribute name="web">
    <gen:value>https://example.org/a%20b</gen:value>
   </gen:uriAttribute>
   <gen:measureAttribute name="area">
    <gen:value uom="m2">100</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="code">
    <gen:value>x</gen:value>
   </gen:stringAttribute>
   <gen:stringAttribute name="gone">
    <gen:value></gen:value>
   </gen:stringAttribute>
   <gen:genericAttributeSet name="Pset">
    <gen:stringAttribute name="a">
     <gen:value>b</gen:value>
    </gen:stringAttribute>
    <gen:intAttribute name="n">
     <gen:value>1</gen:value>
    </gen:intAttribute>
   </gen:genericAttributeSet>
   <gen:dateAttribute name="validFrom">
    <gen:value>2020-01-01</gen:value>
   </gen:dateAttribute>
   <gen:stringAttribute name="_model">
    <gen:value>{"types":{"storeysBelowGround":"standard text","conditionOfConstruction":"standard text","listed":"boolean","code":"code https://codes.example/c","gone":"null","validFrom":"standard date"},"values":[{"written":"terminationDate","text":"2021-05-06","type":"dateTime","value":"2021-05-06T07:08:09Z"}],"relations":[{"type":"relatedTo","target":"b0"}]}</gen:value>
   </gen:stringAttribute>
   <bldg:class codeSpace="https://codes.example/class">1000</bldg:class>
   <bldg:function>1</bldg:function>
   <bldg:function>2</bldg:function>
   <bldg:yearOfConstruction>1987</bldg:yearOfConstruction>
   <bldg:roofType>1030</bldg:roofType>
   <bldg:measuredHeight uom="m">12.5</bldg:measuredHeight>
   <bldg:storeysAboveGround>3</bldg:storeysAboveGround>
   <bldg:storeyHeightsAboveGround uom="m">3 2.5</bldg:storeyHeightsAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember xlink:href="#b1_ground_g4" />
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod0RoofEdge>
    <gml:MultiSurface>
     <gml:surfaceMember xlink:href="#b1_roof_g3" />
    </gml:MultiSurface>
   </bldg:lod0RoofEdge>
   <bldg:lod1MultiSurface>
    <gml:MultiSurface>
     <gml:surfaceMember xlink:href="#b1_ground_g4" />
    </gml:MultiSurface>
   </bldg:lod1MultiSurface>
   <bldg:lod2Solid>
    <gml:Solid>
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember xlink:href="#b1_ground_g4" />
       <gml:surfaceMember xlink:href="#b1_roof_g3" />
       <gml:surfaceMember xlink:href="#b1_wall_g1" />
       <gml:surfaceMember>
        <gml:OrientableSurface orientation="-">
         <gml:baseSurface xlink:href="#b1_wall_g2" />
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
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:lod2TerrainIntersection>
    <gml:MultiCurve>
     <gml:curveMember>
      <gml:LineString>
       <gml:posList srsDimension="3">500000 5400000 100 500000 5400010 100 500010 5400010 100 500010 5400000 100</gml:posList>
      </gml:LineString>
     </gml:curveMember>
    </gml:MultiCurve>
   </bldg:lod2TerrainIntersection>
   <bldg:outerBuildingInstallation>
    <bldg:BuildingInstallation gml:id="b1_balcony">
     <bldg:function>1000</bldg:function>
     <bldg:lod2Geometry>
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
     </bldg:lod2Geometry>
    </bldg:BuildingInstallation>
   </bldg:outerBuildingInstallation>
   <bldg:interiorBuildingInstallation>
    <bldg:IntBuildingInstallation gml:id="b1_stair">
     <bldg:function>1000</bldg:function>
     <bldg:lod4Geometry>
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
     </bldg:lod4Geometry>
    </bldg:IntBuildingInstallation>
   </bldg:interiorBuildingInstallation>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="b1_wall">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="b1_wall_g1">
         <gml:exterior>
          <gml:LinearRing gml:id="b1_wall_g1_r0">
           <gml:posList srsDimension="3">500000 5400000 100 500010 5400000 100 500010 5400000 110 500000 5400000 110 500000 5400000 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="b1_wall_g2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500010 5400000 100 500010 5400010 100 500010 5400010 110 500010 5400000 110 500010 5400000 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
     <bldg:lod3MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember xlink:href="#b1_wall_g1" />
      </gml:MultiSurface>
     </bldg:lod3MultiSurface>
     <bldg:opening>
      <bldg:Door gml:id="b1_door">
       <bldg:lod3MultiSurface>
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
       </bldg:lod3MultiSurface>
       <bldg:address>
        <core:Address>
         <core:xalAddress>
          <xAL:AddressDetails>
           <xAL:Country>
            <xAL:CountryName>France</xAL:CountryName>
            <xAL:AdministrativeArea>
             <xAL:AdministrativeAreaName>Rhône</xAL:AdministrativeAreaName>
             <xAL:Locality Type="Town">
              <xAL:LocalityName>Lyon</xAL:LocalityName>
              <xAL:PostBox>
               <xAL:PostBoxNumber>12</xAL:PostBoxNumber>
              </xAL:PostBox>
              <xAL:Thoroughfare Type="Street">
               <xAL:ThoroughfareNumber>3 bis</xAL:ThoroughfareNumber>
               <xAL:ThoroughfareName>Rue d'Alsace</xAL:ThoroughfareName>
              </xAL:Thoroughfare>
              <xAL:Premise>
               <xAL:PremiseName>Bâtiment B</xAL:PremiseName>
              </xAL:Premise>
              <xAL:DependentLocality>
               <xAL:DependentLocalityName>Vaise</xAL:DependentLocalityName>
              </xAL:DependentLocality>
              <xAL:PostalCode>
               <xAL:PostalCodeNumber>69009</xAL:PostalCodeNumber>
              </xAL:PostalCode>
             </xAL:Locality>
            </xAL:AdministrativeArea>
           </xAL:Country>
          </xAL:AddressDetails>
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
      </bldg:Door>
     </bldg:opening>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="b1_roof">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="b1_roof_g3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500000 5400000 110 500010 5400000 110 500010 5400010 110 500000 5400010 110 500000 5400000 110</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:GroundSurface>
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="b1_ground_g4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">500000 5400000 100 500000 5400010 100 500010 5400010 100 500010 5400000 100 500000 5400000 100</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:interiorRoom>
    <bldg:Room gml:id="b1_room">
     <bldg:lod4Solid>
      <gml:Solid>
       <gml:exterior>
        <gml:CompositeSurface>
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
        </gml:CompositeSurface>
       </gml:exterior>
      </gml:Solid>
     </bldg:lod4Solid>
     <bldg:boundedBy>
      <bldg:CeilingSurface gml:id="b1_room_ceiling">
       <bldg:lod4MultiSurface>
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
       </bldg:lod4MultiSurface>
      </bldg:CeilingSurface>
     </bldg:boundedBy>
     <bldg:interiorFurniture>
      <bldg:BuildingFurniture gml:id="b1_room_chair">
       <bldg:lod4Geometry>
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
       </bldg:lod4Geometry>
      </bldg:BuildingFurniture>
     </bldg:interiorFurniture>
    </bldg:Room>
   </bldg:interiorRoom>
   <bldg:consistsOfBuildingPart>
    <bldg:BuildingPart gml:id="b1_part">
     <bldg:lod2MultiSurface>
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
     </bldg:lod2MultiSurface>
    </bldg:BuildingPart>
   </bldg:consistsOfBuildingPart>
   <bldg:address>
    <core:Address>
     <core:xalAddress>
      <xAL:AddressDetails>
       <xAL:Country>
        <xAL:CountryName>France</xAL:CountryName>
        <xAL:AdministrativeArea>
         <xAL:AdministrativeAreaName>Rhône</xAL:AdministrativeAreaName>
         <xAL:Locality Type="Town">
          <xAL:LocalityName>Lyon</xAL:LocalityName>
          <xAL:PostBox>
           <xAL:PostBoxNumber>12</xAL:PostBoxNumber>
          </xAL:PostBox>
          <xAL:Thoroughfare Type="Street">
           <xAL:ThoroughfareNumber>3 bis</xAL:ThoroughfareNumber>
           <xAL:ThoroughfareName>Rue d'Alsace</xAL:ThoroughfareName>
          </xAL:Thoroughfare>
          <xAL:Premise>
           <xAL:PremiseName>Bâtiment B</xAL:PremiseName>
          </xAL:Premise>
          <xAL:DependentLocality>
           <xAL:DependentLocalityName>Vaise</xAL:DependentLocalityName>
          </xAL:DependentLocality>
          <xAL:PostalCode>
           <xAL:PostalCodeNumber>69009</xAL:PostalCodeNumber>
          </xAL:PostalCode>
         </xAL:Locality>
        </xAL:AdministrativeArea>
       </xAL:Country>
      </xAL:AddressDetails>
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
      <xAL:AddressDetails>
       <xAL:AddressLines>
        <xAL:AddressLine>Line 1</xAL:AddressLine>
        <xAL:AddressLine>Line 2</xAL:AddressLine>
       </xAL:AddressLines>
      </xAL:AddressDetails>
     </core:xalAddress>
    </core:Address>
   </bldg:address>
  </bldg:Building>
 </core:cityObjectMember>
</core:CityModel>
