<?xml version="1.0" encoding="utf-8"?>
<core:CityModel xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gen="http://www.opengis.net/citygml/generics/2.0" xmlns:gml="http://www.opengis.net/gml" xmlns:xAL="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengis.net/citygml/building/2.0 http://schemas.opengis.net/citygml/building/2.0/building.xsd http://www.opengis.net/citygml/2.0 http://schemas.opengis.net/citygml/2.0/cityGMLBase.xsd http://www.opengis.net/citygml/generics/2.0 http://schemas.opengis.net/citygml/generics/2.0/generics.xsd">
 <gml:metaDataProperty>
  <gml:GenericMetaData>
   <metadata xmlns="urn:twininterop:metadata:1">
    <value name="provenance" type="list">
     <value type="object">
      <value name="source">valmont.v2.gml</value>
      <value name="format">citygml</value>
      <value name="version">2.0</value>
      <value name="sha256">ecfea9e13a813f70e7f995fd55da36a9dbf9e98d772e9a1f0a2c8764e6676cc3</value>
      <value name="crs">EPSG:2154+5720</value>
      <value name="tool">twin 0.1.0</value>
      <value name="options">--to citygml</value>
     </value>
    </value>
   </metadata>
  </gml:GenericMetaData>
 </gml:metaDataProperty>
 <gml:description>Îlot imaginaire écrit pour les exemples et les tests : bâtiments, voirie, arbres, éclairage, terrain, canal.</gml:description>
 <gml:name>Valmont-les-Tilleuls, îlot du canal</gml:name>
 <gml:boundedBy>
  <gml:Envelope srsName="urn:ogc:def:crs,crs:EPSG::2154,crs:EPSG::5720" srsDimension="3" axisLabels="E N h">
   <gml:lowerCorner>842414 6519842 168.512</gml:lowerCorner>
   <gml:upperCorner>842441 6519850.5 176.715</gml:upperCorner>
  </gml:Envelope>
 </gml:boundedBy>
 <core:cityObjectMember>
  <bldg:Building gml:id="BAT_004">
   <gml:name>Maison des Tilleuls</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>TESTVA44DEM4</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990004</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>pierre</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">93.5</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>2</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Résidentiel</bldg:function>
   <bldg:yearOfConstruction>1932</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">8.2</bldg:measuredHeight>
   <bldg:storeysAboveGround>2</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_004_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842414 6519842 168.512 842425 6519842 168.512 842425 6519850.5 168.512 842414 6519850.5 168.512 842414 6519842 168.512</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_004_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519850.5 168.512 842425 6519850.5 168.512 842425 6519842 168.512 842414 6519842 168.512 842414 6519850.5 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519842 168.512 842425 6519842 168.512 842425 6519842 175.312 842414 6519842 175.312 842414 6519842 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842425 6519842 168.512 842425 6519850.5 168.512 842425 6519850.5 175.312 842425 6519842 175.312 842425 6519842 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842425 6519850.5 168.512 842414 6519850.5 168.512 842414 6519850.5 175.312 842425 6519850.5 175.312 842425 6519850.5 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519850.5 168.512 842414 6519842 168.512 842414 6519842 175.312 842414 6519850.5 175.312 842414 6519850.5 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519842 175.312 842425 6519842 175.312 842425 6519850.5 175.312 842414 6519850.5 175.312 842414 6519842 175.312</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_004_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_004_coque">
       <gml:surfaceMember xlink:href="#BAT_004_p1" />
       <gml:surfaceMember xlink:href="#BAT_004_p2" />
       <gml:surfaceMember xlink:href="#BAT_004_p3" />
       <gml:surfaceMember xlink:href="#BAT_004_p4" />
       <gml:surfaceMember xlink:href="#BAT_004_p5" />
       <gml:surfaceMember xlink:href="#BAT_004_p6" />
       <gml:surfaceMember xlink:href="#BAT_004_p7" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_004_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519850.5 168.512 842425 6519850.5 168.512 842425 6519842 168.512 842414 6519842 168.512 842414 6519850.5 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_004_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519842 168.512 842425 6519842 168.512 842425 6519842 172.912 842414 6519842 173.912 842414 6519842 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
     <bldg:lod3MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_s2_lod3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519842 168.512 842415 6519842 168.512 842415 6519842 170.612 842416 6519842 170.612 842416 6519842 168.512 842425 6519842 168.512 842425 6519842 173.912 842414 6519842 173.912 842414 6519842 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
         <gml:interior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842417.5 6519842 170.812 842418.7 6519842 170.812 842418.7 6519842 169.512 842417.5 6519842 169.512 842417.5 6519842 170.812</gml:posList>
          </gml:LinearRing>
         </gml:interior>
         <gml:interior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420.5 6519842 170.812 842421.7 6519842 170.812 842421.7 6519842 169.512 842420.5 6519842 169.512 842420.5 6519842 170.812</gml:posList>
          </gml:LinearRing>
         </gml:interior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod3MultiSurface>
     <bldg:opening>
      <bldg:Door gml:id="BAT_004_s2_o1">
       <bldg:lod3MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_004_s2_o1_p">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842415 6519842 168.512 842416 6519842 168.512 842416 6519842 170.612 842415 6519842 170.612 842415 6519842 168.512</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod3MultiSurface>
      </bldg:Door>
     </bldg:opening>
     <bldg:opening>
      <bldg:Window gml:id="BAT_004_s2_o2">
       <bldg:lod3MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_004_s2_o2_p">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842417.5 6519842 169.512 842418.7 6519842 169.512 842418.7 6519842 170.812 842417.5 6519842 170.812 842417.5 6519842 169.512</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod3MultiSurface>
      </bldg:Window>
     </bldg:opening>
     <bldg:opening>
      <bldg:Window gml:id="BAT_004_s2_o3">
       <bldg:lod3MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_004_s2_o3_p">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842420.5 6519842 169.512 842421.7 6519842 169.512 842421.7 6519842 170.812 842420.5 6519842 170.812 842420.5 6519842 169.512</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod3MultiSurface>
      </bldg:Window>
     </bldg:opening>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_004_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842425 6519850.5 168.512 842414 6519850.5 168.512 842414 6519850.5 173.912 842425 6519850.5 173.912 842425 6519850.5 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_004_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842425 6519842 168.512 842425 6519850.5 168.512 842425 6519850.5 173.912 842425 6519846.25 176.712 842425 6519842 173.912 842425 6519842 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_004_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519850.5 168.512 842414 6519842 168.512 842414 6519842 173.912 842414 6519846.25 176.712 842414 6519850.5 173.912 842414 6519850.5 168.512</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_004_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519842 173.912 842425 6519842 173.912 842425 6519846.25 176.712 842414 6519846.25 176.712 842414 6519842 173.912</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_004_s7">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_004_p7">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842425 6519850.5 173.912 842414 6519850.5 173.912 842414 6519846.25 176.712 842425 6519846.25 176.712 842425 6519850.5 173.912</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:address>
    <core:Address>
     <core:xalAddress>
      <xAL:AddressDetails>
       <xAL:Country>
        <xAL:CountryName>France</xAL:CountryName>
        <xAL:Locality Type="Town">
         <xAL:LocalityName>Valmont-les-Tilleuls</xAL:LocalityName>
         <xAL:Thoroughfare Type="Street">
          <xAL:ThoroughfareNumber>2</xAL:ThoroughfareNumber>
          <xAL:ThoroughfareName>Rue des Érables</xAL:ThoroughfareName>
         </xAL:Thoroughfare>
         <xAL:PostalCode>
          <xAL:PostalCodeNumber>69999</xAL:PostalCodeNumber>
         </xAL:PostalCode>
        </xAL:Locality>
       </xAL:Country>
      </xAL:AddressDetails>
     </core:xalAddress>
    </core:Address>
   </bldg:address>
  </bldg:Building>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <bldg:Building gml:id="BAT_005">
   <gml:name>Maison Lefèvre</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0005TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990005</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>pierre</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">80</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>2</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Résidentiel</bldg:function>
   <bldg:yearOfConstruction>1934</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">7.9</bldg:measuredHeight>
   <bldg:storeysAboveGround>2</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_005_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842431 6519842 168.815 842441 6519842 168.815 842441 6519850 168.815 842431 6519850 168.815 842431 6519842 168.815</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_005_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842431 6519850 168.815 842441 6519850 168.815 842441 6519842 168.815 842431 6519842 168.815 842431 6519850 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842431 6519842 168.815 842441 6519842 168.815 842441 6519842 175.365 842431 6519842 175.365 842431 6519842 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842441 6519842 168.815 842441 6519850 168.815 842441 6519850 175.365 842441 6519842 175.365 842441 6519842 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842441 6519850 168.815 842431 6519850 168.815 842431 6519850 175.365 842441 6519850 175.365 842441 6519850 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842431 6519850 168.815 842431 6519842 168.815 842431 6519842 175.365 842431 6519850 175.365 842431 6519850 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842431 6519842 175.365 842441 6519842 175.365 842441 6519850 175.365 842431 6519850 175.365 842431 6519842 175.365</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_005_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_005_coque">
       <gml:surfaceMember xlink:href="#BAT_005_p1" />
       <gml:surfaceMember xlink:href="#BAT_005_p2" />
       <gml:surfaceMember xlink:href="#BAT_005_p3" />
       <gml:surfaceMember xlink:href="#BAT_005_p4" />
       <gml:surfaceMember xlink:href="#BAT_005_p5" />
       <gml:surfaceMember xlink:href="#BAT_005_p6" />
       <gml:surfaceMember xlink:href="#BAT_005_p7" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_005_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842431 6519850 168.815 842441 6519850 168.815 842441 6519842 168.815 842431 6519842 168.815 842431 6519850 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_005_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842431 6519842 168.815 842441 6519842 168.815 842441 6519842 174.015 842431 6519842 174.015 842431 6519842 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_005_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842441 6519850 168.815 842431 6519850 168.815 842431 6519850 174.015 842441 6519850 174.015 842441 6519850 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_005_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842441 6519842 168.815 842441 6519850 168.815 842441 6519850 174.015 842441 6519846 176.715 842441 6519842 174.015 842441 6519842 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_005_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842431 6519850 168.815 842431 6519842 168.815 842431 6519842 174.015 842431 6519846 176.715 842431 6519850 174.015 842431 6519850 168.815</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_005_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842431 6519842 174.015 842441 6519842 174.015 842441 6519846 176.715 842431 6519846 176.715 842431 6519842 174.015</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_005_s7">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_005_p7">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842441 6519850 174.015 842431 6519850 174.015 842431 6519846 176.715 842441 6519846 176.715 842441 6519850 174.015</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:address>
    <core:Address>
     <core:xalAddress>
      <xAL:AddressDetails>
       <xAL:Country>
        <xAL:CountryName>France</xAL:CountryName>
        <xAL:Locality Type="Town">
         <xAL:LocalityName>Valmont-les-Tilleuls</xAL:LocalityName>
         <xAL:Thoroughfare Type="Street">
          <xAL:ThoroughfareNumber>4</xAL:ThoroughfareNumber>
          <xAL:ThoroughfareName>Rue des Érables</xAL:ThoroughfareName>
         </xAL:Thoroughfare>
         <xAL:PostalCode>
          <xAL:PostalCodeNumber>69999</xAL:PostalCodeNumber>
         </xAL:PostalCode>
        </xAL:Locality>
       </xAL:Country>
      </xAL:AddressDetails>
     </core:xalAddress>
    </core:Address>
   </bldg:address>
  </bldg:Building>
 </core:cityObjectMember>
</core:CityModel>
