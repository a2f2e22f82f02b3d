<?xml version="1.0" encoding="utf-8"?>
<core:CityModel xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:dem="http://www.opengis.net/citygml/relief/2.0" xmlns:frn="http://www.opengis.net/citygml/cityfurniture/2.0" xmlns:gen="http://www.opengis.net/citygml/generics/2.0" xmlns:gml="http://www.opengis.net/gml" xmlns:grp="http://www.opengis.net/citygml/cityobjectgroup/2.0" xmlns:tran="http://www.opengis.net/citygml/transportation/2.0" xmlns:veg="http://www.opengis.net/citygml/vegetation/2.0" xmlns:wtr="http://www.opengis.net/citygml/waterbody/2.0" xmlns:xAL="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengis.net/citygml/building/2.0 http://schemas.opengis.net/citygml/building/2.0/building.xsd http://www.opengis.net/citygml/2.0 http://schemas.opengis.net/citygml/2.0/cityGMLBase.xsd http://www.opengis.net/citygml/relief/2.0 http://schemas.opengis.net/citygml/relief/2.0/relief.xsd http://www.opengis.net/citygml/cityfurniture/2.0 http://schemas.opengis.net/citygml/cityfurniture/2.0/cityFurniture.xsd http://www.opengis.net/citygml/generics/2.0 http://schemas.opengis.net/citygml/generics/2.0/generics.xsd http://www.opengis.net/citygml/cityobjectgroup/2.0 http://schemas.opengis.net/citygml/cityobjectgroup/2.0/cityObjectGroup.xsd http://www.opengis.net/citygml/transportation/2.0 http://schemas.opengis.net/citygml/transportation/2.0/transportation.xsd http://www.opengis.net/citygml/vegetation/2.0 http://schemas.opengis.net/citygml/vegetation/2.0/vegetation.xsd http://www.opengis.net/citygml/waterbody/2.0 http://schemas.opengis.net/citygml/waterbody/2.0/waterBody.xsd">
 <gml:description>Îlot imaginaire écrit pour les exemples et les tests : bâtiments, voirie, arbres, éclairage, terrain, canal.</gml:description>
 <gml:name>Valmont-les-Tilleuls, îlot du canal</gml:name>
 <gml:boundedBy>
  <gml:Envelope srsName="urn:ogc:def:crs,crs:EPSG::2154,crs:EPSG::5720" srsDimension="3" axisLabels="E N h">
   <gml:lowerCorner>842400 6519788 166.2</gml:lowerCorner>
   <gml:upperCorner>842540 6519900 197.033</gml:upperCorner>
  </gml:Envelope>
 </gml:boundedBy>
 <core:cityObjectMember>
  <bldg:Building gml:id="BAT_001">
   <gml:name>Mairie</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0001TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990001</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>pierre</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">308</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>0</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Équipement public</bldg:function>
   <bldg:yearOfConstruction>1887</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">13</bldg:measuredHeight>
   <bldg:storeysAboveGround>3</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_001_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842415 6519875 168.668 842437 6519875 168.668 842437 6519889 168.668 842415 6519889 168.668 842415 6519875 168.668</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_001_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842415 6519889 168.668 842437 6519889 168.668 842437 6519875 168.668 842415 6519875 168.668 842415 6519889 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842415 6519875 168.668 842437 6519875 168.668 842437 6519875 179.918 842415 6519875 179.918 842415 6519875 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842437 6519875 168.668 842437 6519889 168.668 842437 6519889 179.918 842437 6519875 179.918 842437 6519875 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842437 6519889 168.668 842415 6519889 168.668 842415 6519889 179.918 842437 6519889 179.918 842437 6519889 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842415 6519889 168.668 842415 6519875 168.668 842415 6519875 179.918 842415 6519889 179.918 842415 6519889 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842415 6519875 179.918 842437 6519875 179.918 842437 6519889 179.918 842415 6519889 179.918 842415 6519875 179.918</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_001_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_001_coque">
       <gml:surfaceMember xlink:href="#BAT_001_p1" />
       <gml:surfaceMember xlink:href="#BAT_001_p2" />
       <gml:surfaceMember xlink:href="#BAT_001_p3" />
       <gml:surfaceMember xlink:href="#BAT_001_p4" />
       <gml:surfaceMember xlink:href="#BAT_001_p5" />
       <gml:surfaceMember xlink:href="#BAT_001_p6" />
       <gml:surfaceMember xlink:href="#BAT_001_p7" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:outerBuildingInstallation>
    <bldg:BuildingInstallation gml:id="BAT_001_BALCON">
     <gml:name>Balcon d’honneur</gml:name>
     <bldg:lod2Geometry>
      <gml:Solid gml:id="BAT_001_BALCON_lod1">
       <gml:exterior>
        <gml:CompositeSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_001_BALCON_b0">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842424 6519875 168.793 842428 6519875 168.793 842428 6519873.8 168.793 842424 6519873.8 168.793 842424 6519875 168.793</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_001_BALCON_b1">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842424 6519873.8 168.793 842428 6519873.8 168.793 842428 6519873.8 172.993 842424 6519873.8 172.993 842424 6519873.8 168.793</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_001_BALCON_b2">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842428 6519873.8 168.793 842428 6519875 168.793 842428 6519875 172.993 842428 6519873.8 172.993 842428 6519873.8 168.793</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_001_BALCON_b3">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842428 6519875 168.793 842424 6519875 168.793 842424 6519875 172.993 842428 6519875 172.993 842428 6519875 168.793</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_001_BALCON_b4">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842424 6519875 168.793 842424 6519873.8 168.793 842424 6519873.8 172.993 842424 6519875 172.993 842424 6519875 168.793</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_001_BALCON_b5">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842424 6519873.8 172.993 842428 6519873.8 172.993 842428 6519875 172.993 842424 6519875 172.993 842424 6519873.8 172.993</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:CompositeSurface>
       </gml:exterior>
      </gml:Solid>
     </bldg:lod2Geometry>
    </bldg:BuildingInstallation>
   </bldg:outerBuildingInstallation>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_001_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842415 6519889 168.668 842437 6519889 168.668 842437 6519875 168.668 842415 6519875 168.668 842415 6519889 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_001_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842415 6519875 168.668 842437 6519875 168.668 842437 6519875 178.168 842415 6519875 178.168 842415 6519875 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_001_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842437 6519889 168.668 842415 6519889 168.668 842415 6519889 178.168 842437 6519889 178.168 842437 6519889 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_001_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842437 6519875 168.668 842437 6519889 168.668 842437 6519889 178.168 842437 6519882 181.668 842437 6519875 178.168 842437 6519875 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_001_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842415 6519889 168.668 842415 6519875 168.668 842415 6519875 178.168 842415 6519882 181.668 842415 6519889 178.168 842415 6519889 168.668</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_001_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842415 6519875 178.168 842437 6519875 178.168 842437 6519882 181.668 842415 6519882 181.668 842415 6519875 178.168</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_001_s7">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_001_p7">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842437 6519889 178.168 842415 6519889 178.168 842415 6519882 181.668 842437 6519882 181.668 842437 6519889 178.168</gml:posList>
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
          <xAL:ThoroughfareNumber>1</xAL:ThoroughfareNumber>
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
  <bldg:Building gml:id="BAT_002">
   <gml:name>École élémentaire Simone-Weil</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0002TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990002</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>béton</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">432</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>0</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Enseignement</bldg:function>
   <bldg:yearOfConstruction>1964</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">7</bldg:measuredHeight>
   <bldg:storeysAboveGround>2</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_002_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842450 6519875 169.154 842486 6519875 169.154 842486 6519887 169.154 842450 6519887 169.154 842450 6519875 169.154</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_002_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842450 6519887 169.154 842486 6519887 169.154 842486 6519875 169.154 842450 6519875 169.154 842450 6519887 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842450 6519875 169.154 842486 6519875 169.154 842486 6519875 176.154 842450 6519875 176.154 842450 6519875 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842486 6519875 169.154 842486 6519887 169.154 842486 6519887 176.154 842486 6519875 176.154 842486 6519875 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842486 6519887 169.154 842450 6519887 169.154 842450 6519887 176.154 842486 6519887 176.154 842486 6519887 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842450 6519887 169.154 842450 6519875 169.154 842450 6519875 176.154 842450 6519887 176.154 842450 6519887 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842450 6519875 176.154 842486 6519875 176.154 842486 6519887 176.154 842450 6519887 176.154 842450 6519875 176.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_002_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_002_coque">
       <gml:surfaceMember xlink:href="#BAT_002_p1" />
       <gml:surfaceMember xlink:href="#BAT_002_p2" />
       <gml:surfaceMember xlink:href="#BAT_002_p3" />
       <gml:surfaceMember xlink:href="#BAT_002_p4" />
       <gml:surfaceMember xlink:href="#BAT_002_p5" />
       <gml:surfaceMember xlink:href="#BAT_002_p6" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_002_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842450 6519887 169.154 842486 6519887 169.154 842486 6519875 169.154 842450 6519875 169.154 842450 6519887 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_002_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842450 6519875 169.154 842486 6519875 169.154 842486 6519875 176.154 842450 6519875 176.154 842450 6519875 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_002_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842486 6519887 169.154 842450 6519887 169.154 842450 6519887 176.154 842486 6519887 176.154 842486 6519887 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_002_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842486 6519875 169.154 842486 6519887 169.154 842486 6519887 176.154 842486 6519875 176.154 842486 6519875 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_002_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842450 6519887 169.154 842450 6519875 169.154 842450 6519875 176.154 842450 6519887 176.154 842450 6519887 169.154</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_002_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_002_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842450 6519875 176.154 842486 6519875 176.154 842486 6519887 176.154 842450 6519887 176.154 842450 6519875 176.154</gml:posList>
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
          <xAL:ThoroughfareNumber>3</xAL:ThoroughfareNumber>
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
  <bldg:Building gml:id="BAT_003">
   <gml:name>Église Saint-Étienne</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0003TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990003</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>pierre</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">364</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>0</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Religieux</bldg:function>
   <bldg:yearOfConstruction>1721</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">16</bldg:measuredHeight>
   <bldg:storeysAboveGround>1</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_003_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842500 6519874 169.744 842528 6519874 169.744 842528 6519887 169.744 842500 6519887 169.744 842500 6519874 169.744</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_003_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519887 169.744 842528 6519887 169.744 842528 6519874 169.744 842500 6519874 169.744 842500 6519887 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519874 169.744 842528 6519874 169.744 842528 6519874 182.744 842500 6519874 182.744 842500 6519874 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842528 6519874 169.744 842528 6519887 169.744 842528 6519887 182.744 842528 6519874 182.744 842528 6519874 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842528 6519887 169.744 842500 6519887 169.744 842500 6519887 182.744 842528 6519887 182.744 842528 6519887 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519887 169.744 842500 6519874 169.744 842500 6519874 182.744 842500 6519887 182.744 842500 6519887 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519874 182.744 842528 6519874 182.744 842528 6519887 182.744 842500 6519887 182.744 842500 6519874 182.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_003_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_003_coque">
       <gml:surfaceMember xlink:href="#BAT_003_p1" />
       <gml:surfaceMember xlink:href="#BAT_003_p2" />
       <gml:surfaceMember xlink:href="#BAT_003_p3" />
       <gml:surfaceMember xlink:href="#BAT_003_p4" />
       <gml:surfaceMember xlink:href="#BAT_003_p5" />
       <gml:surfaceMember xlink:href="#BAT_003_p6" />
       <gml:surfaceMember xlink:href="#BAT_003_p7" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_003_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519887 169.744 842528 6519887 169.744 842528 6519874 169.744 842500 6519874 169.744 842500 6519887 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_003_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519874 169.744 842528 6519874 169.744 842528 6519874 179.744 842500 6519874 179.744 842500 6519874 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_003_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842528 6519887 169.744 842500 6519887 169.744 842500 6519887 179.744 842528 6519887 179.744 842528 6519887 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_003_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842528 6519874 169.744 842528 6519887 169.744 842528 6519887 179.744 842528 6519880.5 185.744 842528 6519874 179.744 842528 6519874 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_003_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519887 169.744 842500 6519874 169.744 842500 6519874 179.744 842500 6519880.5 185.744 842500 6519887 179.744 842500 6519887 169.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_003_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519874 179.744 842528 6519874 179.744 842528 6519880.5 185.744 842500 6519880.5 185.744 842500 6519874 179.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_003_s7">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_p7">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842528 6519887 179.744 842500 6519887 179.744 842500 6519880.5 185.744 842528 6519880.5 185.744 842528 6519887 179.744</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:consistsOfBuildingPart>
    <bldg:BuildingPart gml:id="BAT_003_CLOCHER">
     <gml:name>Clocher</gml:name>
     <bldg:measuredHeight uom="m">27</bldg:measuredHeight>
     <bldg:lod0FootPrint>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_003_CLOCHER_emprise">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842528 6519877.5 170.033 842534 6519877.5 170.033 842534 6519883.5 170.033 842528 6519883.5 170.033 842528 6519877.5 170.033</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod0FootPrint>
     <bldg:lod1Solid>
      <gml:Solid gml:id="BAT_003_CLOCHER_lod1">
       <gml:exterior>
        <gml:CompositeSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_b0">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842528 6519883.5 170.033 842534 6519883.5 170.033 842534 6519877.5 170.033 842528 6519877.5 170.033 842528 6519883.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_b1">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842528 6519877.5 170.033 842534 6519877.5 170.033 842534 6519877.5 194.533 842528 6519877.5 194.533 842528 6519877.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_b2">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842534 6519877.5 170.033 842534 6519883.5 170.033 842534 6519883.5 194.533 842534 6519877.5 194.533 842534 6519877.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_b3">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842534 6519883.5 170.033 842528 6519883.5 170.033 842528 6519883.5 194.533 842534 6519883.5 194.533 842534 6519883.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_b4">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842528 6519883.5 170.033 842528 6519877.5 170.033 842528 6519877.5 194.533 842528 6519883.5 194.533 842528 6519883.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_b5">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842528 6519877.5 194.533 842534 6519877.5 194.533 842534 6519883.5 194.533 842528 6519883.5 194.533 842528 6519877.5 194.533</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:CompositeSurface>
       </gml:exterior>
      </gml:Solid>
     </bldg:lod1Solid>
     <bldg:lod2Solid>
      <gml:Solid gml:id="BAT_003_CLOCHER_lod2">
       <gml:exterior>
        <gml:CompositeSurface gml:id="BAT_003_CLOCHER_coque">
         <gml:surfaceMember xlink:href="#BAT_003_CLOCHER_p1" />
         <gml:surfaceMember xlink:href="#BAT_003_CLOCHER_p2" />
         <gml:surfaceMember xlink:href="#BAT_003_CLOCHER_p3" />
         <gml:surfaceMember xlink:href="#BAT_003_CLOCHER_p4" />
         <gml:surfaceMember xlink:href="#BAT_003_CLOCHER_p5" />
         <gml:surfaceMember xlink:href="#BAT_003_CLOCHER_p6" />
         <gml:surfaceMember xlink:href="#BAT_003_CLOCHER_p7" />
        </gml:CompositeSurface>
       </gml:exterior>
      </gml:Solid>
     </bldg:lod2Solid>
     <bldg:boundedBy>
      <bldg:GroundSurface gml:id="BAT_003_CLOCHER_s1">
       <bldg:lod2MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_p1">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842528 6519883.5 170.033 842534 6519883.5 170.033 842534 6519877.5 170.033 842528 6519877.5 170.033 842528 6519883.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod2MultiSurface>
      </bldg:GroundSurface>
     </bldg:boundedBy>
     <bldg:boundedBy>
      <bldg:WallSurface gml:id="BAT_003_CLOCHER_s2">
       <bldg:lod2MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_p2">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842528 6519877.5 170.033 842534 6519877.5 170.033 842534 6519877.5 192.033 842528 6519877.5 192.033 842528 6519877.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod2MultiSurface>
      </bldg:WallSurface>
     </bldg:boundedBy>
     <bldg:boundedBy>
      <bldg:WallSurface gml:id="BAT_003_CLOCHER_s3">
       <bldg:lod2MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_p3">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842534 6519883.5 170.033 842528 6519883.5 170.033 842528 6519883.5 192.033 842534 6519883.5 192.033 842534 6519883.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod2MultiSurface>
      </bldg:WallSurface>
     </bldg:boundedBy>
     <bldg:boundedBy>
      <bldg:WallSurface gml:id="BAT_003_CLOCHER_s4">
       <bldg:lod2MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_p4">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842534 6519877.5 170.033 842534 6519883.5 170.033 842534 6519883.5 192.033 842534 6519880.5 197.033 842534 6519877.5 192.033 842534 6519877.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod2MultiSurface>
      </bldg:WallSurface>
     </bldg:boundedBy>
     <bldg:boundedBy>
      <bldg:WallSurface gml:id="BAT_003_CLOCHER_s5">
       <bldg:lod2MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_p5">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842528 6519883.5 170.033 842528 6519877.5 170.033 842528 6519877.5 192.033 842528 6519880.5 197.033 842528 6519883.5 192.033 842528 6519883.5 170.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod2MultiSurface>
      </bldg:WallSurface>
     </bldg:boundedBy>
     <bldg:boundedBy>
      <bldg:RoofSurface gml:id="BAT_003_CLOCHER_s6">
       <bldg:lod2MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_p6">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842528 6519877.5 192.033 842534 6519877.5 192.033 842534 6519880.5 197.033 842528 6519880.5 197.033 842528 6519877.5 192.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod2MultiSurface>
      </bldg:RoofSurface>
     </bldg:boundedBy>
     <bldg:boundedBy>
      <bldg:RoofSurface gml:id="BAT_003_CLOCHER_s7">
       <bldg:lod2MultiSurface>
        <gml:MultiSurface>
         <gml:surfaceMember>
          <gml:Polygon gml:id="BAT_003_CLOCHER_p7">
           <gml:exterior>
            <gml:LinearRing>
             <gml:posList srsDimension="3">842534 6519883.5 192.033 842528 6519883.5 192.033 842528 6519880.5 197.033 842534 6519880.5 197.033 842534 6519883.5 192.033</gml:posList>
            </gml:LinearRing>
           </gml:exterior>
          </gml:Polygon>
         </gml:surfaceMember>
        </gml:MultiSurface>
       </bldg:lod2MultiSurface>
      </bldg:RoofSurface>
     </bldg:boundedBy>
    </bldg:BuildingPart>
   </bldg:consistsOfBuildingPart>
   <bldg:address>
    <core:Address>
     <core:xalAddress>
      <xAL:AddressDetails>
       <xAL:Country>
        <xAL:CountryName>France</xAL:CountryName>
        <xAL:Locality Type="Town">
         <xAL:LocalityName>Valmont-les-Tilleuls</xAL:LocalityName>
         <xAL:Thoroughfare Type="Street">
          <xAL:ThoroughfareNumber>5 bis</xAL:ThoroughfareNumber>
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
  <bldg:Building gml:id="BAT_004">
   <gml:name>Maison des Tilleuls</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0004TEST</core:name>
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
           <gml:posList srsDimension="3">842414 6519842 168.512 842425 6519842 168.512 842425 6519842 173.912 842414 6519842 173.912 842414 6519842 168.512</gml:posList>
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
 <core:cityObjectMember>
  <bldg:Building gml:id="BAT_006">
   <gml:name>Boulangerie « L’Épi d’or »</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0006TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990006</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>pierre</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">108</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>0</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Commercial et services</bldg:function>
   <bldg:yearOfConstruction>1911</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">8.8</bldg:measuredHeight>
   <bldg:storeysAboveGround>2</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_006_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842447 6519842 169.076 842459 6519842 169.076 842459 6519851 169.076 842447 6519851 169.076 842447 6519842 169.076</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_006_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842447 6519851 169.076 842459 6519851 169.076 842459 6519842 169.076 842447 6519842 169.076 842447 6519851 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842447 6519842 169.076 842459 6519842 169.076 842459 6519842 176.476 842447 6519842 176.476 842447 6519842 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842459 6519842 169.076 842459 6519851 169.076 842459 6519851 176.476 842459 6519842 176.476 842459 6519842 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842459 6519851 169.076 842447 6519851 169.076 842447 6519851 176.476 842459 6519851 176.476 842459 6519851 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842447 6519851 169.076 842447 6519842 169.076 842447 6519842 176.476 842447 6519851 176.476 842447 6519851 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842447 6519842 176.476 842459 6519842 176.476 842459 6519851 176.476 842447 6519851 176.476 842447 6519842 176.476</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_006_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_006_coque">
       <gml:surfaceMember xlink:href="#BAT_006_p1" />
       <gml:surfaceMember xlink:href="#BAT_006_p2" />
       <gml:surfaceMember xlink:href="#BAT_006_p3" />
       <gml:surfaceMember xlink:href="#BAT_006_p4" />
       <gml:surfaceMember xlink:href="#BAT_006_p5" />
       <gml:surfaceMember xlink:href="#BAT_006_p6" />
       <gml:surfaceMember xlink:href="#BAT_006_p7" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_006_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842447 6519851 169.076 842459 6519851 169.076 842459 6519842 169.076 842447 6519842 169.076 842447 6519851 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_006_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842447 6519842 169.076 842459 6519842 169.076 842459 6519842 175.076 842447 6519842 175.076 842447 6519842 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_006_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842459 6519851 169.076 842447 6519851 169.076 842447 6519851 175.076 842459 6519851 175.076 842459 6519851 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_006_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842459 6519842 169.076 842459 6519851 169.076 842459 6519851 175.076 842459 6519846.5 177.876 842459 6519842 175.076 842459 6519842 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_006_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842447 6519851 169.076 842447 6519842 169.076 842447 6519842 175.076 842447 6519846.5 177.876 842447 6519851 175.076 842447 6519851 169.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_006_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842447 6519842 175.076 842459 6519842 175.076 842459 6519846.5 177.876 842447 6519846.5 177.876 842447 6519842 175.076</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_006_s7">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_006_p7">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842459 6519851 175.076 842447 6519851 175.076 842447 6519846.5 177.876 842459 6519846.5 177.876 842459 6519851 175.076</gml:posList>
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
          <xAL:ThoroughfareNumber>6</xAL:ThoroughfareNumber>
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
  <bldg:Building gml:id="BAT_007">
   <gml:name>Résidence du Pont</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0007TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990007</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>béton</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">330</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>5</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Résidentiel</bldg:function>
   <bldg:yearOfConstruction>1978</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">15.5</bldg:measuredHeight>
   <bldg:storeysAboveGround>5</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_007_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842466 6519841 169.343 842496 6519841 169.343 842496 6519852 169.343 842466 6519852 169.343 842466 6519841 169.343</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_007_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842466 6519852 169.343 842496 6519852 169.343 842496 6519841 169.343 842466 6519841 169.343 842466 6519852 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842466 6519841 169.343 842496 6519841 169.343 842496 6519841 184.843 842466 6519841 184.843 842466 6519841 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842496 6519841 169.343 842496 6519852 169.343 842496 6519852 184.843 842496 6519841 184.843 842496 6519841 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842496 6519852 169.343 842466 6519852 169.343 842466 6519852 184.843 842496 6519852 184.843 842496 6519852 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842466 6519852 169.343 842466 6519841 169.343 842466 6519841 184.843 842466 6519852 184.843 842466 6519852 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842466 6519841 184.843 842496 6519841 184.843 842496 6519852 184.843 842466 6519852 184.843 842466 6519841 184.843</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_007_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_007_coque">
       <gml:surfaceMember xlink:href="#BAT_007_p1" />
       <gml:surfaceMember xlink:href="#BAT_007_p2" />
       <gml:surfaceMember xlink:href="#BAT_007_p3" />
       <gml:surfaceMember xlink:href="#BAT_007_p4" />
       <gml:surfaceMember xlink:href="#BAT_007_p5" />
       <gml:surfaceMember xlink:href="#BAT_007_p6" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_007_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842466 6519852 169.343 842496 6519852 169.343 842496 6519841 169.343 842466 6519841 169.343 842466 6519852 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_007_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842466 6519841 169.343 842496 6519841 169.343 842496 6519841 184.843 842466 6519841 184.843 842466 6519841 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_007_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842496 6519852 169.343 842466 6519852 169.343 842466 6519852 184.843 842496 6519852 184.843 842496 6519852 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_007_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842496 6519841 169.343 842496 6519852 169.343 842496 6519852 184.843 842496 6519841 184.843 842496 6519841 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_007_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842466 6519852 169.343 842466 6519841 169.343 842466 6519841 184.843 842466 6519852 184.843 842466 6519852 169.343</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_007_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_007_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842466 6519841 184.843 842496 6519841 184.843 842496 6519852 184.843 842466 6519852 184.843 842466 6519841 184.843</gml:posList>
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
          <xAL:ThoroughfareNumber>8</xAL:ThoroughfareNumber>
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
  <bldg:Building gml:id="BAT_008">
   <gml:name>Maison Noël</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0008TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990008</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>béton</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">84</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>2</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Résidentiel</bldg:function>
   <bldg:yearOfConstruction>1951</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">8</bldg:measuredHeight>
   <bldg:storeysAboveGround>2</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_008_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842504 6519842 169.728 842514.474 6519842.732 169.728 842513.916 6519850.713 169.728 842503.442 6519849.981 169.728 842504 6519842 169.728</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_008_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842503.442 6519849.981 169.728 842513.916 6519850.713 169.728 842514.474 6519842.732 169.728 842504 6519842 169.728 842503.442 6519849.981 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842504 6519842 169.728 842514.474 6519842.732 169.728 842514.474 6519842.732 176.378 842504 6519842 176.378 842504 6519842 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842514.474 6519842.732 169.728 842513.916 6519850.713 169.728 842513.916 6519850.713 176.378 842514.474 6519842.732 176.378 842514.474 6519842.732 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842513.916 6519850.713 169.728 842503.442 6519849.981 169.728 842503.442 6519849.981 176.378 842513.916 6519850.713 176.378 842513.916 6519850.713 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842503.442 6519849.981 169.728 842504 6519842 169.728 842504 6519842 176.378 842503.442 6519849.981 176.378 842503.442 6519849.981 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842504 6519842 176.378 842514.474 6519842.732 176.378 842513.916 6519850.713 176.378 842503.442 6519849.981 176.378 842504 6519842 176.378</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_008_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_008_coque">
       <gml:surfaceMember xlink:href="#BAT_008_p1" />
       <gml:surfaceMember xlink:href="#BAT_008_p2" />
       <gml:surfaceMember xlink:href="#BAT_008_p3" />
       <gml:surfaceMember xlink:href="#BAT_008_p4" />
       <gml:surfaceMember xlink:href="#BAT_008_p5" />
       <gml:surfaceMember xlink:href="#BAT_008_p6" />
       <gml:surfaceMember xlink:href="#BAT_008_p7" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_008_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842503.442 6519849.981 169.728 842513.916 6519850.713 169.728 842514.474 6519842.732 169.728 842504 6519842 169.728 842503.442 6519849.981 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_008_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842504 6519842 169.728 842514.474 6519842.732 169.728 842514.474 6519842.732 175.028 842504 6519842 175.028 842504 6519842 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_008_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842513.916 6519850.713 169.728 842503.442 6519849.981 169.728 842503.442 6519849.981 175.028 842513.916 6519850.713 175.028 842513.916 6519850.713 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_008_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842514.474 6519842.732 169.728 842513.916 6519850.713 169.728 842513.916 6519850.713 175.028 842514.195 6519846.723 177.728 842514.474 6519842.732 175.028 842514.474 6519842.732 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_008_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842503.442 6519849.981 169.728 842504 6519842 169.728 842504 6519842 175.028 842503.721 6519845.99 177.728 842503.442 6519849.981 175.028 842503.442 6519849.981 169.728</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_008_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842504 6519842 175.028 842514.474 6519842.732 175.028 842514.195 6519846.723 177.728 842503.721 6519845.99 177.728 842504 6519842 175.028</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_008_s7">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_008_p7">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842513.916 6519850.713 175.028 842503.442 6519849.981 175.028 842503.721 6519845.99 177.728 842514.195 6519846.723 177.728 842513.916 6519850.713 175.028</gml:posList>
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
          <xAL:ThoroughfareNumber>10</xAL:ThoroughfareNumber>
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
  <bldg:Building gml:id="BAT_009">
   <gml:name>Atelier du forgeron</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0009TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990009</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>pierre</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">160</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>0</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Industriel</bldg:function>
   <bldg:yearOfConstruction>1903</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">6.9</bldg:measuredHeight>
   <bldg:storeysAboveGround>1</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_009_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842414 6519812 168.359 842429.978 6519811.163 168.359 842430.501 6519821.149 168.359 842414.523 6519821.986 168.359 842414 6519812 168.359</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_009_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414.523 6519821.986 168.359 842430.501 6519821.149 168.359 842429.978 6519811.163 168.359 842414 6519812 168.359 842414.523 6519821.986 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519812 168.359 842429.978 6519811.163 168.359 842429.978 6519811.163 174.209 842414 6519812 174.209 842414 6519812 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842429.978 6519811.163 168.359 842430.501 6519821.149 168.359 842430.501 6519821.149 174.209 842429.978 6519811.163 174.209 842429.978 6519811.163 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842430.501 6519821.149 168.359 842414.523 6519821.986 168.359 842414.523 6519821.986 174.209 842430.501 6519821.149 174.209 842430.501 6519821.149 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414.523 6519821.986 168.359 842414 6519812 168.359 842414 6519812 174.209 842414.523 6519821.986 174.209 842414.523 6519821.986 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519812 174.209 842429.978 6519811.163 174.209 842430.501 6519821.149 174.209 842414.523 6519821.986 174.209 842414 6519812 174.209</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_009_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_009_coque">
       <gml:surfaceMember xlink:href="#BAT_009_p1" />
       <gml:surfaceMember xlink:href="#BAT_009_p2" />
       <gml:surfaceMember xlink:href="#BAT_009_p3" />
       <gml:surfaceMember xlink:href="#BAT_009_p4" />
       <gml:surfaceMember xlink:href="#BAT_009_p5" />
       <gml:surfaceMember xlink:href="#BAT_009_p6" />
       <gml:surfaceMember xlink:href="#BAT_009_p7" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_009_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414.523 6519821.986 168.359 842430.501 6519821.149 168.359 842429.978 6519811.163 168.359 842414 6519812 168.359 842414.523 6519821.986 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_009_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519812 168.359 842429.978 6519811.163 168.359 842429.978 6519811.163 173.159 842414 6519812 173.159 842414 6519812 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_009_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842430.501 6519821.149 168.359 842414.523 6519821.986 168.359 842414.523 6519821.986 173.159 842430.501 6519821.149 173.159 842430.501 6519821.149 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_009_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842429.978 6519811.163 168.359 842430.501 6519821.149 168.359 842430.501 6519821.149 173.159 842430.24 6519816.156 175.259 842429.978 6519811.163 173.159 842429.978 6519811.163 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_009_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414.523 6519821.986 168.359 842414 6519812 168.359 842414 6519812 173.159 842414.262 6519816.993 175.259 842414.523 6519821.986 173.159 842414.523 6519821.986 168.359</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_009_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842414 6519812 173.159 842429.978 6519811.163 173.159 842430.24 6519816.156 175.259 842414.262 6519816.993 175.259 842414 6519812 173.159</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_009_s7">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_009_p7">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842430.501 6519821.149 173.159 842414.523 6519821.986 173.159 842414.262 6519816.993 175.259 842430.24 6519816.156 175.259 842430.501 6519821.149 173.159</gml:posList>
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
          <xAL:ThoroughfareNumber>7</xAL:ThoroughfareNumber>
          <xAL:ThoroughfareName>Quai du Canal</xAL:ThoroughfareName>
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
  <bldg:Building gml:id="BAT_010">
   <gml:name>Halle aux blés</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0010TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990010</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>pierre</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">312</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>0</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Commercial et services</bldg:function>
   <bldg:yearOfConstruction>1868</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">11.5</bldg:measuredHeight>
   <bldg:storeysAboveGround>1</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_010_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842440 6519811 168.849 842464 6519811 168.849 842464 6519824 168.849 842440 6519824 168.849 842440 6519811 168.849</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_010_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519824 168.849 842464 6519824 168.849 842464 6519811 168.849 842440 6519811 168.849 842440 6519824 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519811 168.849 842464 6519811 168.849 842464 6519811 178.599 842440 6519811 178.599 842440 6519811 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842464 6519811 168.849 842464 6519824 168.849 842464 6519824 178.599 842464 6519811 178.599 842464 6519811 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842464 6519824 168.849 842440 6519824 168.849 842440 6519824 178.599 842464 6519824 178.599 842464 6519824 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519824 168.849 842440 6519811 168.849 842440 6519811 178.599 842440 6519824 178.599 842440 6519824 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519811 178.599 842464 6519811 178.599 842464 6519824 178.599 842440 6519824 178.599 842440 6519811 178.599</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_010_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_010_coque">
       <gml:surfaceMember xlink:href="#BAT_010_p1" />
       <gml:surfaceMember xlink:href="#BAT_010_p2" />
       <gml:surfaceMember xlink:href="#BAT_010_p3" />
       <gml:surfaceMember xlink:href="#BAT_010_p4" />
       <gml:surfaceMember xlink:href="#BAT_010_p5" />
       <gml:surfaceMember xlink:href="#BAT_010_p6" />
       <gml:surfaceMember xlink:href="#BAT_010_p7" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_010_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519824 168.849 842464 6519824 168.849 842464 6519811 168.849 842440 6519811 168.849 842440 6519824 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_010_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519811 168.849 842464 6519811 168.849 842464 6519811 176.849 842440 6519811 176.849 842440 6519811 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_010_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842464 6519824 168.849 842440 6519824 168.849 842440 6519824 176.849 842464 6519824 176.849 842464 6519824 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_010_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842464 6519811 168.849 842464 6519824 168.849 842464 6519824 176.849 842464 6519817.5 180.349 842464 6519811 176.849 842464 6519811 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_010_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519824 168.849 842440 6519811 168.849 842440 6519811 176.849 842440 6519817.5 180.349 842440 6519824 176.849 842440 6519824 168.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_010_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519811 176.849 842464 6519811 176.849 842464 6519817.5 180.349 842440 6519817.5 180.349 842440 6519811 176.849</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_010_s7">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_010_p7">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842464 6519824 176.849 842440 6519824 176.849 842440 6519817.5 180.349 842464 6519817.5 180.349 842464 6519824 176.849</gml:posList>
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
          <xAL:ThoroughfareNumber>9</xAL:ThoroughfareNumber>
          <xAL:ThoroughfareName>Quai du Canal</xAL:ThoroughfareName>
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
  <bldg:Building gml:id="BAT_011">
   <gml:name>Maison éclusière</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0011TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990011</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>pierre</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">56</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>1</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Résidentiel</bldg:function>
   <bldg:yearOfConstruction>1859</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">7</bldg:measuredHeight>
   <bldg:storeysAboveGround>1</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_011_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842475 6519812 169.362 842483 6519812 169.362 842483 6519819 169.362 842475 6519819 169.362 842475 6519812 169.362</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_011_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842475 6519819 169.362 842483 6519819 169.362 842483 6519812 169.362 842475 6519812 169.362 842475 6519819 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842475 6519812 169.362 842483 6519812 169.362 842483 6519812 175.162 842475 6519812 175.162 842475 6519812 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842483 6519812 169.362 842483 6519819 169.362 842483 6519819 175.162 842483 6519812 175.162 842483 6519812 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842483 6519819 169.362 842475 6519819 169.362 842475 6519819 175.162 842483 6519819 175.162 842483 6519819 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842475 6519819 169.362 842475 6519812 169.362 842475 6519812 175.162 842475 6519819 175.162 842475 6519819 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842475 6519812 175.162 842483 6519812 175.162 842483 6519819 175.162 842475 6519819 175.162 842475 6519812 175.162</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_011_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_011_coque">
       <gml:surfaceMember xlink:href="#BAT_011_p1" />
       <gml:surfaceMember xlink:href="#BAT_011_p2" />
       <gml:surfaceMember xlink:href="#BAT_011_p3" />
       <gml:surfaceMember xlink:href="#BAT_011_p4" />
       <gml:surfaceMember xlink:href="#BAT_011_p5" />
       <gml:surfaceMember xlink:href="#BAT_011_p6" />
       <gml:surfaceMember xlink:href="#BAT_011_p7" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_011_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842475 6519819 169.362 842483 6519819 169.362 842483 6519812 169.362 842475 6519812 169.362 842475 6519819 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_011_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842475 6519812 169.362 842483 6519812 169.362 842483 6519812 173.962 842475 6519812 173.962 842475 6519812 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_011_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842483 6519819 169.362 842475 6519819 169.362 842475 6519819 173.962 842483 6519819 173.962 842483 6519819 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_011_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842483 6519812 169.362 842483 6519819 169.362 842483 6519819 173.962 842483 6519815.5 176.362 842483 6519812 173.962 842483 6519812 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_011_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842475 6519819 169.362 842475 6519812 169.362 842475 6519812 173.962 842475 6519815.5 176.362 842475 6519819 173.962 842475 6519819 169.362</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_011_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842475 6519812 173.962 842483 6519812 173.962 842483 6519815.5 176.362 842475 6519815.5 176.362 842475 6519812 173.962</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:RoofSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_011_s7">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_011_p7">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842483 6519819 173.962 842475 6519819 173.962 842475 6519815.5 176.362 842483 6519815.5 176.362 842483 6519819 173.962</gml:posList>
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
          <xAL:ThoroughfareNumber>11</xAL:ThoroughfareNumber>
          <xAL:ThoroughfareName>Quai du Canal</xAL:ThoroughfareName>
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
  <bldg:Building gml:id="BAT_012">
   <gml:name>Médiathèque</gml:name>
   <core:creationDate>2024-01-01</core:creationDate>
   <core:externalReference>
    <core:informationSystem>https://rnb.beta.gouv.fr</core:informationSystem>
    <core:externalObject>
     <core:name>VALM0012TEST</core:name>
    </core:externalObject>
   </core:externalReference>
   <core:externalReference>
    <core:informationSystem>BD TOPO</core:informationSystem>
    <core:externalObject>
     <core:name>BATIMENT0000000009990012</core:name>
    </core:externalObject>
   </core:externalReference>
   <gen:stringAttribute name="materiauMurs">
    <gen:value>béton</gen:value>
   </gen:stringAttribute>
   <gen:measureAttribute name="surfaceAuSol">
    <gen:value uom="m2">364</gen:value>
   </gen:measureAttribute>
   <gen:intAttribute name="logements">
    <gen:value>0</gen:value>
   </gen:intAttribute>
   <gen:dateAttribute name="controleLe">
    <gen:value>2024-03-15</gen:value>
   </gen:dateAttribute>
   <bldg:function>Équipement public</bldg:function>
   <bldg:yearOfConstruction>2016</bldg:yearOfConstruction>
   <bldg:measuredHeight uom="m">8.5</bldg:measuredHeight>
   <bldg:storeysAboveGround>2</bldg:storeysAboveGround>
   <bldg:lod0FootPrint>
    <gml:MultiSurface>
     <gml:surfaceMember>
      <gml:Polygon gml:id="BAT_012_emprise">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842494 6519810 169.534 842519.984 6519810.907 169.534 842519.496 6519824.899 169.534 842493.511 6519823.991 169.534 842494 6519810 169.534</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </gml:surfaceMember>
    </gml:MultiSurface>
   </bldg:lod0FootPrint>
   <bldg:lod1Solid>
    <gml:Solid gml:id="BAT_012_lod1">
     <gml:exterior>
      <gml:CompositeSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_b0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842493.511 6519823.991 169.534 842519.496 6519824.899 169.534 842519.984 6519810.907 169.534 842494 6519810 169.534 842493.511 6519823.991 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_b1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842494 6519810 169.534 842519.984 6519810.907 169.534 842519.984 6519810.907 178.034 842494 6519810 178.034 842494 6519810 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_b2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842519.984 6519810.907 169.534 842519.496 6519824.899 169.534 842519.496 6519824.899 178.034 842519.984 6519810.907 178.034 842519.984 6519810.907 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_b3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842519.496 6519824.899 169.534 842493.511 6519823.991 169.534 842493.511 6519823.991 178.034 842519.496 6519824.899 178.034 842519.496 6519824.899 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_b4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842493.511 6519823.991 169.534 842494 6519810 169.534 842494 6519810 178.034 842493.511 6519823.991 178.034 842493.511 6519823.991 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_b5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842494 6519810 178.034 842519.984 6519810.907 178.034 842519.496 6519824.899 178.034 842493.511 6519823.991 178.034 842494 6519810 178.034</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod1Solid>
   <bldg:lod2Solid>
    <gml:Solid gml:id="BAT_012_lod2">
     <gml:exterior>
      <gml:CompositeSurface gml:id="BAT_012_coque">
       <gml:surfaceMember xlink:href="#BAT_012_p1" />
       <gml:surfaceMember xlink:href="#BAT_012_p2" />
       <gml:surfaceMember xlink:href="#BAT_012_p3" />
       <gml:surfaceMember xlink:href="#BAT_012_p4" />
       <gml:surfaceMember xlink:href="#BAT_012_p5" />
       <gml:surfaceMember xlink:href="#BAT_012_p6" />
      </gml:CompositeSurface>
     </gml:exterior>
    </gml:Solid>
   </bldg:lod2Solid>
   <bldg:boundedBy>
    <bldg:GroundSurface gml:id="BAT_012_s1">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_p1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842493.511 6519823.991 169.534 842519.496 6519824.899 169.534 842519.984 6519810.907 169.534 842494 6519810 169.534 842493.511 6519823.991 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:GroundSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_012_s2">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_p2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842494 6519810 169.534 842519.984 6519810.907 169.534 842519.984 6519810.907 178.034 842494 6519810 178.034 842494 6519810 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_012_s3">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_p3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842519.496 6519824.899 169.534 842493.511 6519823.991 169.534 842493.511 6519823.991 178.034 842519.496 6519824.899 178.034 842519.496 6519824.899 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_012_s4">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_p4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842519.984 6519810.907 169.534 842519.496 6519824.899 169.534 842519.496 6519824.899 178.034 842519.984 6519810.907 178.034 842519.984 6519810.907 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:WallSurface gml:id="BAT_012_s5">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_p5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842493.511 6519823.991 169.534 842494 6519810 169.534 842494 6519810 178.034 842493.511 6519823.991 178.034 842493.511 6519823.991 169.534</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </bldg:lod2MultiSurface>
    </bldg:WallSurface>
   </bldg:boundedBy>
   <bldg:boundedBy>
    <bldg:RoofSurface gml:id="BAT_012_s6">
     <bldg:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="BAT_012_p6">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842494 6519810 178.034 842519.984 6519810.907 178.034 842519.496 6519824.899 178.034 842493.511 6519823.991 178.034 842494 6519810 178.034</gml:posList>
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
          <xAL:ThoroughfareNumber>13</xAL:ThoroughfareNumber>
          <xAL:ThoroughfareName>Quai du Canal</xAL:ThoroughfareName>
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
  <tran:Road gml:id="RUE_ERABLES">
   <gml:name>Rue des Érables</gml:name>
   <gen:intAttribute name="importance">
    <gen:value>5</gen:value>
   </gen:intAttribute>
   <gen:measureAttribute name="vitesseMaximale">
    <gen:value uom="km/h">30</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="sensUnique">
    <gen:value>non</gen:value>
   </gen:stringAttribute>
   <tran:trafficArea>
    <tran:TrafficArea gml:id="RUE_ERABLES_CHAUSSEE">
     <tran:function>chaussée</tran:function>
     <tran:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p1a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842419.5 6519859.5 168.708 842420 6519859.5 168.717 842420 6519860 168.719 842419.5 6519859.5 168.708</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p1b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519859.5 168.387 842419.5 6519859.5 168.708 842420 6519860 168.719 842400 6519860 168.39 842400 6519859.5 168.387</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p2a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842439.5 6519859.5 169.021 842440 6519859.5 169.03 842440 6519860 169.031 842439.5 6519859.5 169.021</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p2b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519859.5 168.717 842439.5 6519859.5 169.021 842440 6519860 169.031 842420 6519860 168.719 842420 6519859.5 168.717</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p3a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842459.5 6519859.5 169.305 842460 6519859.5 169.312 842460 6519860 169.313 842459.5 6519859.5 169.305</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p3b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519859.5 169.03 842459.5 6519859.5 169.305 842460 6519860 169.313 842440 6519860 169.031 842440 6519859.5 169.03</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p4a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842479.5 6519859.5 169.549 842480 6519859.5 169.555 842480 6519860 169.556 842479.5 6519859.5 169.549</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p4b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519859.5 169.312 842479.5 6519859.5 169.549 842480 6519860 169.556 842460 6519860 169.313 842460 6519859.5 169.312</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p5a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842499.5 6519859.5 169.753 842500 6519859.5 169.758 842500 6519860 169.759 842499.5 6519859.5 169.753</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p5b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519859.5 169.555 842499.5 6519859.5 169.753 842500 6519860 169.759 842480 6519860 169.556 842480 6519859.5 169.555</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p6a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842519.5 6519859.5 169.926 842520 6519859.5 169.929 842520 6519860 169.931 842519.5 6519859.5 169.926</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p6b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519859.5 169.758 842519.5 6519859.5 169.926 842520 6519860 169.931 842500 6519860 169.759 842500 6519859.5 169.758</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p7a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842539.5 6519859.5 170.077 842540 6519859.5 170.08 842540 6519860 170.083 842539.5 6519859.5 170.077</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p7b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519859.5 169.929 842539.5 6519859.5 170.077 842540 6519860 170.083 842520 6519860 169.931 842520 6519859.5 169.929</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p8a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519860 168.39 842420 6519860 168.719 842420 6519864.5 168.734 842404.5 6519864.5 168.479 842400 6519860 168.39</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p8b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519860 168.39 842404.5 6519864.5 168.479 842400 6519864.5 168.417 842400 6519860 168.39</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p9a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519860 168.719 842440 6519860 169.031 842440 6519864.5 169.036 842424.5 6519864.5 168.795 842420 6519860 168.719</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p9b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519860 168.719 842424.5 6519864.5 168.795 842420 6519864.5 168.734 842420 6519860 168.719</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p10a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519860 169.031 842460 6519860 169.313 842460 6519864.5 169.313 842444.5 6519864.5 169.094 842440 6519860 169.031</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p10b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519860 169.031 842444.5 6519864.5 169.094 842440 6519864.5 169.036 842440 6519860 169.031</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p11a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519860 169.313 842480 6519860 169.556 842480 6519864.5 169.555 842464.5 6519864.5 169.367 842460 6519860 169.313</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p11b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519860 169.313 842464.5 6519864.5 169.367 842460 6519864.5 169.313 842460 6519860 169.313</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p12a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519860 169.556 842500 6519860 169.759 842500 6519864.5 169.763 842484.5 6519864.5 169.606 842480 6519860 169.556</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p12b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519860 169.556 842484.5 6519864.5 169.606 842480 6519864.5 169.555 842480 6519860 169.556</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p13a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519860 169.759 842520 6519860 169.931 842520 6519864.5 169.944 842504.5 6519864.5 169.811 842500 6519860 169.759</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p13b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519860 169.759 842504.5 6519864.5 169.811 842500 6519864.5 169.763 842500 6519860 169.759</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p14a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519860 169.931 842540 6519860 170.083 842540 6519864.5 170.108 842524.5 6519864.5 169.99 842520 6519860 169.931</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_CHAUSSEE_p14b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519860 169.931 842524.5 6519864.5 169.99 842520 6519864.5 169.944 842520 6519860 169.931</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </tran:lod2MultiSurface>
    </tran:TrafficArea>
   </tran:trafficArea>
   <tran:trafficArea>
    <tran:TrafficArea gml:id="RUE_ERABLES_TROTTOIR_S">
     <tran:function>trottoir</tran:function>
     <tran:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p1a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842418 6519858 168.674 842420 6519858 168.711 842420 6519859.5 168.717 842419.5 6519859.5 168.708 842418 6519858 168.674</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p1b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519858 168.378 842418 6519858 168.674 842419.5 6519859.5 168.708 842400 6519859.5 168.387 842400 6519858 168.378</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p2a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842438 6519858 168.992 842440 6519858 169.027 842440 6519859.5 169.03 842439.5 6519859.5 169.021 842438 6519858 168.992</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p2b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519858 168.711 842438 6519858 168.992 842439.5 6519859.5 169.021 842420 6519859.5 168.717 842420 6519858 168.711</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p3a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842458 6519858 169.281 842460 6519858 169.311 842460 6519859.5 169.312 842459.5 6519859.5 169.305 842458 6519858 169.281</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p3b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519858 169.027 842458 6519858 169.281 842459.5 6519859.5 169.305 842440 6519859.5 169.03 842440 6519858 169.027</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p4a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842478 6519858 169.529 842480 6519858 169.554 842480 6519859.5 169.555 842479.5 6519859.5 169.549 842478 6519858 169.529</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p4b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519858 169.311 842478 6519858 169.529 842479.5 6519859.5 169.549 842460 6519859.5 169.312 842460 6519858 169.311</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p5a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842498 6519858 169.737 842500 6519858 169.755 842500 6519859.5 169.758 842499.5 6519859.5 169.753 842498 6519858 169.737</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p5b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519858 169.554 842498 6519858 169.737 842499.5 6519859.5 169.753 842480 6519859.5 169.555 842480 6519858 169.554</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p6a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842518 6519858 169.91 842520 6519858 169.924 842520 6519859.5 169.929 842519.5 6519859.5 169.926 842518 6519858 169.91</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p6b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519858 169.755 842518 6519858 169.91 842519.5 6519859.5 169.926 842500 6519859.5 169.758 842500 6519858 169.755</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p7a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842538 6519858 170.061 842540 6519858 170.072 842540 6519859.5 170.08 842539.5 6519859.5 170.077 842538 6519858 170.061</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_S_p7b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519858 169.924 842538 6519858 170.061 842539.5 6519859.5 170.077 842520 6519859.5 169.929 842520 6519858 169.924</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </tran:lod2MultiSurface>
    </tran:TrafficArea>
   </tran:trafficArea>
   <tran:trafficArea>
    <tran:TrafficArea gml:id="RUE_ERABLES_TROTTOIR_N">
     <tran:function>trottoir</tran:function>
     <tran:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p1a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842404.5 6519864.5 168.479 842420 6519864.5 168.734 842420 6519866 168.739 842406 6519866 168.509 842404.5 6519864.5 168.479</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p1b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519864.5 168.417 842404.5 6519864.5 168.479 842406 6519866 168.509 842400 6519866 168.426 842400 6519864.5 168.417</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p2a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842424.5 6519864.5 168.795 842440 6519864.5 169.036 842440 6519866 169.038 842426 6519866 168.82 842424.5 6519864.5 168.795</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p2b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519864.5 168.734 842424.5 6519864.5 168.795 842426 6519866 168.82 842420 6519866 168.739 842420 6519864.5 168.734</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p3a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842444.5 6519864.5 169.094 842460 6519864.5 169.313 842460 6519866 169.312 842446 6519866 169.115 842444.5 6519864.5 169.094</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p3b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519864.5 169.036 842444.5 6519864.5 169.094 842446 6519866 169.115 842440 6519866 169.038 842440 6519864.5 169.036</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p4a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842464.5 6519864.5 169.367 842480 6519864.5 169.555 842480 6519866 169.555 842466 6519866 169.385 842464.5 6519864.5 169.367</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p4b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519864.5 169.313 842464.5 6519864.5 169.367 842466 6519866 169.385 842460 6519866 169.312 842460 6519864.5 169.313</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p5a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842484.5 6519864.5 169.606 842500 6519864.5 169.763 842500 6519866 169.765 842486 6519866 169.623 842484.5 6519864.5 169.606</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p5b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519864.5 169.555 842484.5 6519864.5 169.606 842486 6519866 169.623 842480 6519866 169.555 842480 6519864.5 169.555</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p6a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842504.5 6519864.5 169.811 842520 6519864.5 169.944 842520 6519866 169.949 842506 6519866 169.828 842504.5 6519864.5 169.811</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p6b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519864.5 169.763 842504.5 6519864.5 169.811 842506 6519866 169.828 842500 6519866 169.765 842500 6519864.5 169.763</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p7a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842524.5 6519864.5 169.99 842540 6519864.5 170.108 842540 6519866 170.117 842526 6519866 170.01 842524.5 6519864.5 169.99</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="RUE_ERABLES_TROTTOIR_N_p7b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519864.5 169.944 842524.5 6519864.5 169.99 842526 6519866 170.01 842520 6519866 169.949 842520 6519864.5 169.944</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </tran:lod2MultiSurface>
    </tran:TrafficArea>
   </tran:trafficArea>
  </tran:Road>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <tran:Road gml:id="QUAI_CANAL">
   <gml:name>Quai du Canal</gml:name>
   <gen:intAttribute name="importance">
    <gen:value>5</gen:value>
   </gen:intAttribute>
   <gen:measureAttribute name="vitesseMaximale">
    <gen:value uom="km/h">30</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="sensUnique">
    <gen:value>non</gen:value>
   </gen:stringAttribute>
   <tran:trafficArea>
    <tran:TrafficArea gml:id="QUAI_CANAL_CHAUSSEE">
     <tran:function>chaussée</tran:function>
     <tran:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p1a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842409.5 6519829.5 168.384 842420 6519829.5 168.594 842420 6519832.5 168.608 842412.5 6519832.5 168.458 842409.5 6519829.5 168.384</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p1b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519829.5 168.207 842409.5 6519829.5 168.384 842412.5 6519832.5 168.458 842400 6519832.5 168.225 842400 6519829.5 168.207</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p2a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842429.5 6519829.5 168.76 842440 6519829.5 168.954 842440 6519832.5 168.964 842432.5 6519832.5 168.825 842429.5 6519829.5 168.76</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p2b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519829.5 168.594 842429.5 6519829.5 168.76 842432.5 6519832.5 168.825 842420 6519832.5 168.608 842420 6519829.5 168.594</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p3a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842449.5 6519829.5 169.097 842460 6519829.5 169.262 842460 6519832.5 169.27 842452.5 6519832.5 169.152 842449.5 6519829.5 169.097</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p3b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519829.5 168.954 842449.5 6519829.5 169.097 842452.5 6519832.5 169.152 842440 6519832.5 168.964 842440 6519829.5 168.954</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p4a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842469.5 6519829.5 169.378 842480 6519829.5 169.506 842480 6519832.5 169.514 842472.5 6519832.5 169.422 842469.5 6519829.5 169.378</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p4b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519829.5 169.262 842469.5 6519829.5 169.378 842472.5 6519832.5 169.422 842460 6519832.5 169.27 842460 6519829.5 169.262</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p5a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842489.5 6519829.5 169.594 842500 6519829.5 169.686 842500 6519832.5 169.696 842492.5 6519832.5 169.631 842489.5 6519829.5 169.594</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p5b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519829.5 169.506 842489.5 6519829.5 169.594 842492.5 6519832.5 169.631 842480 6519832.5 169.514 842480 6519829.5 169.506</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p6a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842509.5 6519829.5 169.752 842520 6519829.5 169.813 842520 6519832.5 169.827 842512.5 6519832.5 169.783 842509.5 6519829.5 169.752</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p6b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519829.5 169.686 842509.5 6519829.5 169.752 842512.5 6519832.5 169.783 842500 6519832.5 169.696 842500 6519829.5 169.686</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p7a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842529.5 6519829.5 169.865 842540 6519829.5 169.908 842540 6519832.5 169.926 842532.5 6519832.5 169.895 842529.5 6519829.5 169.865</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_CHAUSSEE_p7b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519829.5 169.813 842529.5 6519829.5 169.865 842532.5 6519832.5 169.895 842520 6519832.5 169.827 842520 6519829.5 169.813</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </tran:lod2MultiSurface>
    </tran:TrafficArea>
   </tran:trafficArea>
   <tran:trafficArea>
    <tran:TrafficArea gml:id="QUAI_CANAL_TROTTOIR_S">
     <tran:function>trottoir</tran:function>
     <tran:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p1a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842408 6519828 168.347 842420 6519828 168.587 842420 6519829.5 168.594 842409.5 6519829.5 168.384 842408 6519828 168.347</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p1b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519828 168.198 842408 6519828 168.347 842409.5 6519829.5 168.384 842400 6519829.5 168.207 842400 6519828 168.198</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p2a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842428 6519828 168.727 842440 6519828 168.949 842440 6519829.5 168.954 842429.5 6519829.5 168.76 842428 6519828 168.727</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p2b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519828 168.587 842428 6519828 168.727 842429.5 6519829.5 168.76 842420 6519829.5 168.594 842420 6519828 168.587</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p3a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842448 6519828 169.069 842460 6519828 169.257 842460 6519829.5 169.262 842449.5 6519829.5 169.097 842448 6519828 169.069</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p3b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519828 168.949 842448 6519828 169.069 842449.5 6519829.5 169.097 842440 6519829.5 168.954 842440 6519828 168.949</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p4a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842468 6519828 169.355 842480 6519828 169.502 842480 6519829.5 169.506 842469.5 6519829.5 169.378 842468 6519828 169.355</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p4b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519828 169.257 842468 6519828 169.355 842469.5 6519829.5 169.378 842460 6519829.5 169.262 842460 6519828 169.257</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p5a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842488 6519828 169.576 842500 6519828 169.681 842500 6519829.5 169.686 842489.5 6519829.5 169.594 842488 6519828 169.576</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p5b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519828 169.502 842488 6519828 169.576 842489.5 6519829.5 169.594 842480 6519829.5 169.506 842480 6519828 169.502</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p6a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842508 6519828 169.737 842520 6519828 169.807 842520 6519829.5 169.813 842509.5 6519829.5 169.752 842508 6519828 169.737</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p6b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519828 169.681 842508 6519828 169.737 842509.5 6519829.5 169.752 842500 6519829.5 169.686 842500 6519828 169.681</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p7a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842528 6519828 169.85 842540 6519828 169.899 842540 6519829.5 169.908 842529.5 6519829.5 169.865 842528 6519828 169.85</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_S_p7b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519828 169.807 842528 6519828 169.85 842529.5 6519829.5 169.865 842520 6519829.5 169.813 842520 6519828 169.807</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </tran:lod2MultiSurface>
    </tran:TrafficArea>
   </tran:trafficArea>
   <tran:trafficArea>
    <tran:TrafficArea gml:id="QUAI_CANAL_TROTTOIR_N">
     <tran:function>trottoir</tran:function>
     <tran:lod2MultiSurface>
      <gml:MultiSurface>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p1a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842412.5 6519832.5 168.458 842420 6519832.5 168.608 842420 6519834 168.615 842414 6519834 168.494 842412.5 6519832.5 168.458</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p1b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519832.5 168.225 842412.5 6519832.5 168.458 842414 6519834 168.494 842400 6519834 168.234 842400 6519832.5 168.225</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p2a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842432.5 6519832.5 168.825 842440 6519832.5 168.964 842440 6519834 168.969 842434 6519834 168.858 842432.5 6519832.5 168.825</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p2b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519832.5 168.608 842432.5 6519832.5 168.825 842434 6519834 168.858 842420 6519834 168.615 842420 6519832.5 168.608</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p3a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842452.5 6519832.5 169.152 842460 6519832.5 169.27 842460 6519834 169.274 842454 6519834 169.18 842452.5 6519832.5 169.152</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p3b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519832.5 168.964 842452.5 6519832.5 169.152 842454 6519834 169.18 842440 6519834 168.969 842440 6519832.5 168.964</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p4a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842472.5 6519832.5 169.422 842480 6519832.5 169.514 842480 6519834 169.518 842474 6519834 169.445 842472.5 6519832.5 169.422</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p4b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519832.5 169.27 842472.5 6519832.5 169.422 842474 6519834 169.445 842460 6519834 169.274 842460 6519832.5 169.27</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p5a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842492.5 6519832.5 169.631 842500 6519832.5 169.696 842500 6519834 169.701 842494 6519834 169.649 842492.5 6519832.5 169.631</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p5b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519832.5 169.514 842492.5 6519832.5 169.631 842494 6519834 169.649 842480 6519834 169.518 842480 6519832.5 169.514</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p6a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842512.5 6519832.5 169.783 842520 6519832.5 169.827 842520 6519834 169.833 842514 6519834 169.799 842512.5 6519832.5 169.783</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p6b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519832.5 169.696 842512.5 6519832.5 169.783 842514 6519834 169.799 842500 6519834 169.701 842500 6519832.5 169.696</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p7a">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842532.5 6519832.5 169.895 842540 6519832.5 169.926 842540 6519834 169.934 842534 6519834 169.91 842532.5 6519832.5 169.895</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="QUAI_CANAL_TROTTOIR_N_p7b">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519832.5 169.827 842532.5 6519832.5 169.895 842534 6519834 169.91 842520 6519834 169.833 842520 6519832.5 169.827</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </tran:lod2MultiSurface>
    </tran:TrafficArea>
   </tran:trafficArea>
  </tran:Road>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_001">
   <gen:intAttribute name="planteEn">
    <gen:value>1990</gen:value>
   </gen:intAttribute>
   <veg:species>Tilleul à petites feuilles</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry>
      <gml:MultiSurface gml:id="shape_1">
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_tronc_bas">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.1 -0.1732 0 -0.1 -0.1732 0 -0.2 0 0 -0.1 0.1732 0 0.1 0.1732 0 0.2 0 0 0.1 -0.1732 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_tronc_haut">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.2 0 2.5 0.1 0.1732 2.5 -0.1 0.1732 2.5 -0.2 0 2.5 -0.1 -0.1732 2.5 0.1 -0.1732 2.5 0.2 0 2.5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_tronc_0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.2 0 0 0.1 0.1732 0 0.1 0.1732 2.5 0.2 0 2.5 0.2 0 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_tronc_1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.1 0.1732 0 -0.1 0.1732 0 -0.1 0.1732 2.5 0.1 0.1732 2.5 0.1 0.1732 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_tronc_2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.1 0.1732 0 -0.2 0 0 -0.2 0 2.5 -0.1 0.1732 2.5 -0.1 0.1732 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_tronc_3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.2 0 0 -0.1 -0.1732 0 -0.1 -0.1732 2.5 -0.2 0 2.5 -0.2 0 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_tronc_4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.1 -0.1732 0 0.1 -0.1732 0 0.1 -0.1732 2.5 -0.1 -0.1732 2.5 -0.1 -0.1732 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_tronc_5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.1 -0.1732 0 0.2 0 0 0.2 0 2.5 0.1 -0.1732 2.5 0.1 -0.1732 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_houppier_bas">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.9 -1.5588 2.5 -0.9 -1.5588 2.5 -1.8 0 2.5 -0.9 1.5588 2.5 0.9 1.5588 2.5 1.8 0 2.5 0.9 -1.5588 2.5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_houppier_haut">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">1.8 0 7 0.9 1.5588 7 -0.9 1.5588 7 -1.8 0 7 -0.9 -1.5588 7 0.9 -1.5588 7 1.8 0 7</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_houppier_0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">1.8 0 2.5 0.9 1.5588 2.5 0.9 1.5588 7 1.8 0 7 1.8 0 2.5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_houppier_1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.9 1.5588 2.5 -0.9 1.5588 2.5 -0.9 1.5588 7 0.9 1.5588 7 0.9 1.5588 2.5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_houppier_2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.9 1.5588 2.5 -1.8 0 2.5 -1.8 0 7 -0.9 1.5588 7 -0.9 1.5588 2.5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_houppier_3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-1.8 0 2.5 -0.9 -1.5588 2.5 -0.9 -1.5588 7 -1.8 0 7 -1.8 0 2.5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_houppier_4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.9 -1.5588 2.5 0.9 -1.5588 2.5 0.9 -1.5588 7 -0.9 -1.5588 7 -0.9 -1.5588 2.5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="arbre_houppier_5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.9 -1.5588 2.5 1.8 0 2.5 1.8 0 7 0.9 -1.5588 7 0.9 -1.5588 2.5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </core:relativeGMLGeometry>
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842408 6519868 168.518</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_002">
   <gen:intAttribute name="planteEn">
    <gen:value>1991</gen:value>
   </gen:intAttribute>
   <veg:species>Érable champêtre</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842419 6519868 168.699</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_003">
   <gen:intAttribute name="planteEn">
    <gen:value>1992</gen:value>
   </gen:intAttribute>
   <veg:species>Platane commun</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842430 6519868 168.855</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_004">
   <gen:intAttribute name="planteEn">
    <gen:value>1993</gen:value>
   </gen:intAttribute>
   <veg:species>Tilleul à petites feuilles</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842441 6519868 169.023</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_005">
   <gen:intAttribute name="planteEn">
    <gen:value>1994</gen:value>
   </gen:intAttribute>
   <veg:species>Érable champêtre</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842452 6519868 169.169</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_006">
   <gen:intAttribute name="planteEn">
    <gen:value>1995</gen:value>
   </gen:intAttribute>
   <veg:species>Platane commun</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842463 6519868 169.318</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_007">
   <gen:intAttribute name="planteEn">
    <gen:value>1996</gen:value>
   </gen:intAttribute>
   <veg:species>Tilleul à petites feuilles</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842474 6519868 169.452</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_008">
   <gen:intAttribute name="planteEn">
    <gen:value>1997</gen:value>
   </gen:intAttribute>
   <veg:species>Érable champêtre</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842485 6519868 169.581</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_009">
   <gen:intAttribute name="planteEn">
    <gen:value>1998</gen:value>
   </gen:intAttribute>
   <veg:species>Platane commun</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842496 6519868 169.696</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_010">
   <gen:intAttribute name="planteEn">
    <gen:value>1999</gen:value>
   </gen:intAttribute>
   <veg:species>Tilleul à petites feuilles</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842507 6519868 169.811</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_011">
   <gen:intAttribute name="planteEn">
    <gen:value>2000</gen:value>
   </gen:intAttribute>
   <veg:species>Érable champêtre</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842518 6519868 169.907</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <veg:SolitaryVegetationObject gml:id="ARBRE_012">
   <gen:intAttribute name="planteEn">
    <gen:value>2001</gen:value>
   </gen:intAttribute>
   <veg:species>Platane commun</veg:species>
   <veg:height uom="m">7</veg:height>
   <veg:crownDiameter uom="m">3.6</veg:crownDiameter>
   <veg:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_1" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842529 6519868 170.014</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </veg:lod2ImplicitRepresentation>
  </veg:SolitaryVegetationObject>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <frn:CityFurniture gml:id="LAMPADAIRE_001">
   <gen:measureAttribute name="puissance">
    <gen:value uom="W">55</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="armoire">
    <gen:value>ARM-ÉRABLES-01</gen:value>
   </gen:stringAttribute>
   <frn:function>éclairage public</frn:function>
   <frn:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry>
      <gml:MultiSurface gml:id="shape_2">
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_mat_bas">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.04 -0.0693 0 -0.04 -0.0693 0 -0.08 0 0 -0.04 0.0693 0 0.04 0.0693 0 0.08 0 0 0.04 -0.0693 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_mat_haut">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.08 0 5 0.04 0.0693 5 -0.04 0.0693 5 -0.08 0 5 -0.04 -0.0693 5 0.04 -0.0693 5 0.08 0 5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_mat_0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.08 0 0 0.04 0.0693 0 0.04 0.0693 5 0.08 0 5 0.08 0 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_mat_1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.04 0.0693 0 -0.04 0.0693 0 -0.04 0.0693 5 0.04 0.0693 5 0.04 0.0693 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_mat_2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.04 0.0693 0 -0.08 0 0 -0.08 0 5 -0.04 0.0693 5 -0.04 0.0693 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_mat_3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.08 0 0 -0.04 -0.0693 0 -0.04 -0.0693 5 -0.08 0 5 -0.08 0 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_mat_4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.04 -0.0693 0 0.04 -0.0693 0 0.04 -0.0693 5 -0.04 -0.0693 5 -0.04 -0.0693 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_mat_5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.04 -0.0693 0 0.08 0 0 0.08 0 5 0.04 -0.0693 5 0.04 -0.0693 0</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_tete_bas">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.15 -0.2598 5 -0.15 -0.2598 5 -0.3 0 5 -0.15 0.2598 5 0.15 0.2598 5 0.3 0 5 0.15 -0.2598 5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_tete_haut">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.3 0 5.4 0.15 0.2598 5.4 -0.15 0.2598 5.4 -0.3 0 5.4 -0.15 -0.2598 5.4 0.15 -0.2598 5.4 0.3 0 5.4</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_tete_0">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.3 0 5 0.15 0.2598 5 0.15 0.2598 5.4 0.3 0 5.4 0.3 0 5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_tete_1">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.15 0.2598 5 -0.15 0.2598 5 -0.15 0.2598 5.4 0.15 0.2598 5.4 0.15 0.2598 5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_tete_2">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.15 0.2598 5 -0.3 0 5 -0.3 0 5.4 -0.15 0.2598 5.4 -0.15 0.2598 5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_tete_3">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.3 0 5 -0.15 -0.2598 5 -0.15 -0.2598 5.4 -0.3 0 5.4 -0.3 0 5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_tete_4">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">-0.15 -0.2598 5 0.15 -0.2598 5 0.15 -0.2598 5.4 -0.15 -0.2598 5.4 -0.15 -0.2598 5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
       <gml:surfaceMember>
        <gml:Polygon gml:id="lampadaire_tete_5">
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">0.15 -0.2598 5 0.3 0 5 0.3 0 5.4 0.15 -0.2598 5.4 0.15 -0.2598 5</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Polygon>
       </gml:surfaceMember>
      </gml:MultiSurface>
     </core:relativeGMLGeometry>
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842412 6519857.5 168.542</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </frn:lod2ImplicitRepresentation>
  </frn:CityFurniture>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <frn:CityFurniture gml:id="LAMPADAIRE_002">
   <gen:measureAttribute name="puissance">
    <gen:value uom="W">55</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="armoire">
    <gen:value>ARM-ÉRABLES-01</gen:value>
   </gen:stringAttribute>
   <frn:function>éclairage public</frn:function>
   <frn:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_2" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842428 6519834.5 168.726</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </frn:lod2ImplicitRepresentation>
  </frn:CityFurniture>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <frn:CityFurniture gml:id="LAMPADAIRE_003">
   <gen:measureAttribute name="puissance">
    <gen:value uom="W">55</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="armoire">
    <gen:value>ARM-ÉRABLES-01</gen:value>
   </gen:stringAttribute>
   <frn:function>éclairage public</frn:function>
   <frn:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_2" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842444 6519857.5 169.052</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </frn:lod2ImplicitRepresentation>
  </frn:CityFurniture>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <frn:CityFurniture gml:id="LAMPADAIRE_004">
   <gen:measureAttribute name="puissance">
    <gen:value uom="W">55</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="armoire">
    <gen:value>ARM-ÉRABLES-01</gen:value>
   </gen:stringAttribute>
   <frn:function>éclairage public</frn:function>
   <frn:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_2" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842460 6519834.5 169.246</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </frn:lod2ImplicitRepresentation>
  </frn:CityFurniture>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <frn:CityFurniture gml:id="LAMPADAIRE_005">
   <gen:measureAttribute name="puissance">
    <gen:value uom="W">55</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="armoire">
    <gen:value>ARM-ÉRABLES-01</gen:value>
   </gen:stringAttribute>
   <frn:function>éclairage public</frn:function>
   <frn:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_2" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842476 6519857.5 169.475</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </frn:lod2ImplicitRepresentation>
  </frn:CityFurniture>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <frn:CityFurniture gml:id="LAMPADAIRE_006">
   <gen:measureAttribute name="puissance">
    <gen:value uom="W">55</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="armoire">
    <gen:value>ARM-ÉRABLES-01</gen:value>
   </gen:stringAttribute>
   <frn:function>éclairage public</frn:function>
   <frn:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_2" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842492 6519834.5 169.601</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </frn:lod2ImplicitRepresentation>
  </frn:CityFurniture>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <frn:CityFurniture gml:id="LAMPADAIRE_007">
   <gen:measureAttribute name="puissance">
    <gen:value uom="W">55</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="armoire">
    <gen:value>ARM-ÉRABLES-01</gen:value>
   </gen:stringAttribute>
   <frn:function>éclairage public</frn:function>
   <frn:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_2" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842508 6519857.5 169.793</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </frn:lod2ImplicitRepresentation>
  </frn:CityFurniture>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <frn:CityFurniture gml:id="LAMPADAIRE_008">
   <gen:measureAttribute name="puissance">
    <gen:value uom="W">55</gen:value>
   </gen:measureAttribute>
   <gen:stringAttribute name="armoire">
    <gen:value>ARM-ÉRABLES-01</gen:value>
   </gen:stringAttribute>
   <frn:function>éclairage public</frn:function>
   <frn:lod2ImplicitRepresentation>
    <core:ImplicitGeometry>
     <core:transformationMatrix>1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>
     <core:relativeGMLGeometry xlink:href="#shape_2" />
     <core:referencePoint>
      <gml:Point>
       <gml:pos srsDimension="3">842524 6519834.5 169.827</gml:pos>
      </gml:Point>
     </core:referencePoint>
    </core:ImplicitGeometry>
   </frn:lod2ImplicitRepresentation>
  </frn:CityFurniture>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <wtr:WaterBody gml:id="CANAL">
   <gml:name>Canal du Moulin</gml:name>
   <gen:stringAttribute name="gestionnaire">
    <gen:value>Voies navigables de Valmont</gen:value>
   </gen:stringAttribute>
   <wtr:class>canal</wtr:class>
   <wtr:boundedBy>
    <wtr:WaterSurface gml:id="CANAL_SURFACE">
     <wtr:lod2Surface>
      <gml:Polygon gml:id="CANAL_p1">
       <gml:exterior>
        <gml:LinearRing>
         <gml:posList srsDimension="3">842400 6519788 166.2 842540 6519788 166.2 842540 6519798 166.2 842400 6519798 166.2 842400 6519788 166.2</gml:posList>
        </gml:LinearRing>
       </gml:exterior>
      </gml:Polygon>
     </wtr:lod2Surface>
    </wtr:WaterSurface>
   </wtr:boundedBy>
  </wtr:WaterBody>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <dem:ReliefFeature gml:id="TERRAIN">
   <gml:name>Modèle numérique de terrain</gml:name>
   <dem:lod>2</dem:lod>
   <dem:reliefComponent>
    <dem:TINRelief gml:id="TERRAIN_TIN">
     <dem:lod>2</dem:lod>
     <dem:tin>
      <gml:TriangulatedSurface gml:id="TERRAIN_TIN_g">
       <gml:trianglePatches>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519800 168 842420 6519800 168.41 842420 6519820 168.521 842400 6519800 168</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519800 168 842420 6519820 168.521 842400 6519820 168.12 842400 6519800 168</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519800 168.41 842440 6519800 168.788 842440 6519820 168.891 842420 6519800 168.41</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519800 168.41 842440 6519820 168.891 842420 6519820 168.521 842420 6519800 168.41</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519800 168.788 842460 6519800 169.107 842460 6519820 169.205 842440 6519800 168.788</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519800 168.788 842460 6519820 169.205 842440 6519820 168.891 842440 6519800 168.788</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519800 169.107 842480 6519800 169.353 842480 6519820 169.45 842460 6519800 169.107</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519800 169.107 842480 6519820 169.45 842460 6519820 169.205 842460 6519800 169.107</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519800 169.353 842500 6519800 169.523 842500 6519820 169.625 842480 6519800 169.353</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519800 169.353 842500 6519820 169.625 842480 6519820 169.45 842480 6519800 169.353</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519800 169.523 842520 6519800 169.632 842520 6519820 169.741 842500 6519800 169.523</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519800 169.523 842520 6519820 169.741 842500 6519820 169.625 842500 6519800 169.523</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519800 169.632 842540 6519800 169.705 842540 6519820 169.823 842520 6519800 169.632</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519800 169.632 842540 6519820 169.823 842520 6519820 169.741 842520 6519800 169.632</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519820 168.12 842420 6519820 168.521 842420 6519840 168.612 842400 6519820 168.12</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519820 168.12 842420 6519840 168.612 842400 6519840 168.24 842400 6519820 168.12</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519820 168.521 842440 6519820 168.891 842440 6519840 168.96 842420 6519820 168.521</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519820 168.521 842440 6519840 168.96 842420 6519840 168.612 842420 6519820 168.521</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519820 168.891 842460 6519820 169.205 842460 6519840 169.261 842440 6519820 168.891</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519820 168.891 842460 6519840 169.261 842440 6519840 168.96 842440 6519820 168.891</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519820 169.205 842480 6519820 169.45 842480 6519840 169.505 842460 6519820 169.205</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519820 169.205 842480 6519840 169.505 842460 6519840 169.261 842460 6519820 169.205</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519820 169.45 842500 6519820 169.625 842500 6519840 169.691 842480 6519820 169.45</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519820 169.45 842500 6519840 169.691 842480 6519840 169.505 842480 6519820 169.45</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519820 169.625 842520 6519820 169.741 842520 6519840 169.83 842500 6519820 169.625</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519820 169.625 842520 6519840 169.83 842500 6519840 169.691 842500 6519820 169.625</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519820 169.741 842540 6519820 169.823 842540 6519840 169.939 842520 6519820 169.741</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519820 169.741 842540 6519840 169.939 842520 6519840 169.83 842520 6519820 169.741</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519840 168.24 842420 6519840 168.612 842420 6519860 168.689 842400 6519840 168.24</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519840 168.24 842420 6519860 168.689 842400 6519860 168.36 842400 6519840 168.24</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519840 168.612 842440 6519840 168.96 842440 6519860 169.001 842420 6519840 168.612</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519840 168.612 842440 6519860 169.001 842420 6519860 168.689 842420 6519840 168.612</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519840 168.96 842460 6519840 169.261 842460 6519860 169.283 842440 6519840 168.96</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519840 168.96 842460 6519860 169.283 842440 6519860 169.001 842440 6519840 168.96</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519840 169.261 842480 6519840 169.505 842480 6519860 169.526 842460 6519840 169.261</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519840 169.261 842480 6519860 169.526 842460 6519860 169.283 842460 6519840 169.261</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519840 169.505 842500 6519840 169.691 842500 6519860 169.729 842480 6519840 169.505</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519840 169.505 842500 6519860 169.729 842480 6519860 169.526 842480 6519840 169.505</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519840 169.691 842520 6519840 169.83 842520 6519860 169.901 842500 6519840 169.691</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519840 169.691 842520 6519860 169.901 842500 6519860 169.729 842500 6519840 169.691</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519840 169.83 842540 6519840 169.939 842540 6519860 170.053 842520 6519840 169.83</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519840 169.83 842540 6519860 170.053 842520 6519860 169.901 842520 6519840 169.83</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519860 168.36 842420 6519860 168.689 842420 6519880 168.756 842400 6519860 168.36</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519860 168.36 842420 6519880 168.756 842400 6519880 168.48 842400 6519860 168.36</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519860 168.689 842440 6519860 169.001 842440 6519880 169.025 842420 6519860 168.689</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519860 168.689 842440 6519880 169.025 842420 6519880 168.756 842420 6519860 168.689</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519860 169.001 842460 6519860 169.283 842460 6519880 169.281 842440 6519860 169.001</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519860 169.001 842460 6519880 169.281 842440 6519880 169.025 842440 6519860 169.001</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519860 169.283 842480 6519860 169.526 842480 6519880 169.522 842460 6519860 169.283</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519860 169.283 842480 6519880 169.522 842460 6519880 169.281 842460 6519860 169.283</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519860 169.526 842500 6519860 169.729 842500 6519880 169.748 842480 6519860 169.526</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519860 169.526 842500 6519880 169.748 842480 6519880 169.522 842480 6519860 169.526</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519860 169.729 842520 6519860 169.901 842520 6519880 169.96 842500 6519860 169.729</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519860 169.729 842520 6519880 169.96 842500 6519880 169.748 842500 6519860 169.729</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519860 169.901 842540 6519860 170.053 842540 6519880 170.165 842520 6519860 169.901</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519860 169.901 842540 6519880 170.165 842520 6519880 169.96 842520 6519860 169.901</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519880 168.48 842420 6519880 168.756 842420 6519900 168.818 842400 6519880 168.48</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842400 6519880 168.48 842420 6519900 168.818 842400 6519900 168.6 842400 6519880 168.48</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519880 168.756 842440 6519880 169.025 842440 6519900 169.04 842420 6519880 168.756</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842420 6519880 168.756 842440 6519900 169.04 842420 6519900 168.818 842420 6519880 168.756</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519880 169.025 842460 6519880 169.281 842460 6519900 169.27 842440 6519880 169.025</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842440 6519880 169.025 842460 6519900 169.27 842440 6519900 169.04 842440 6519880 169.025</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519880 169.281 842480 6519880 169.522 842480 6519900 169.509 842460 6519880 169.281</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842460 6519880 169.281 842480 6519900 169.509 842460 6519900 169.27 842460 6519880 169.281</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519880 169.522 842500 6519880 169.748 842500 6519900 169.758 842480 6519880 169.522</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842480 6519880 169.522 842500 6519900 169.758 842480 6519900 169.509 842480 6519880 169.522</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519880 169.748 842520 6519880 169.96 842520 6519900 170.015 842500 6519880 169.748</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842500 6519880 169.748 842520 6519900 170.015 842500 6519900 169.758 842500 6519880 169.748</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519880 169.96 842540 6519880 170.165 842540 6519900 170.277 842520 6519880 169.96</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
        <gml:Triangle>
         <gml:exterior>
          <gml:LinearRing>
           <gml:posList srsDimension="3">842520 6519880 169.96 842540 6519900 170.277 842520 6519900 170.015 842520 6519880 169.96</gml:posList>
          </gml:LinearRing>
         </gml:exterior>
        </gml:Triangle>
       </gml:trianglePatches>
      </gml:TriangulatedSurface>
     </dem:tin>
    </dem:TINRelief>
   </dem:reliefComponent>
  </dem:ReliefFeature>
 </core:cityObjectMember>
 <core:cityObjectMember>
  <grp:CityObjectGroup gml:id="ILOT_CANAL">
   <gml:name>Îlot du canal</gml:name>
   <grp:groupMember role="bâtiment" xlink:href="#BAT_001" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_002" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_003" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_004" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_005" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_006" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_007" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_008" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_009" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_010" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_011" />
   <grp:groupMember role="bâtiment" xlink:href="#BAT_012" />
  </grp:CityObjectGroup>
 </core:cityObjectMember>
</core:CityModel>
