namespace TwinInterop.Formats.Ifc.Tests.Reading;

/// <summary>A small building for tests: a wall with an opening and a door, a stair with a flight, a bench on the site.</summary>
internal static class SampleModel
{
    public const string Data = """
        #1=IFCPROJECT('0$ProjectAAAAAAAAAAAAAA',$,'P',$,$,'Long',$,(#5),#9);
        #5=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#6,$);
        #6=IFCAXIS2PLACEMENT3D(#7,$,$);
        #7=IFCCARTESIANPOINT((0.,0.,0.));
        #8=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
        #9=IFCUNITASSIGNMENT((#8,#18,#19));
        #18=IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.);
        #19=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);
        #10=IFCSITE('1$SiteAAAAAAAAAAAAAAAA',$,'Site',$,$,$,$,$,.ELEMENT.,(48,51,30,0),(2,21,0,0),35000.,$,#11);
        #11=IFCPOSTALADDRESS($,$,$,$,('Rue A'),$,'Lyon',$,'69001','FR');
        #12=IFCBUILDING('2$BuildingAAAAAAAAAAAA',#90,'House',$,$,$,$,'House of A',.ELEMENT.,$,$,$);
        #13=IFCBUILDINGSTOREY('2$StoreyAAAAAAAAAAAAAA',$,'EG',$,$,$,$,$,.ELEMENT.,0.);
        #20=IFCWALL('0$WallAAAAAAAAAAAAAAAA',$,'Wall',$,'Outer',#21,#30,'tag-1',.STANDARD.);
        #21=IFCLOCALPLACEMENT($,#6);
        #22=IFCOPENINGELEMENT('0$OpeningAAAAAAAAAAAAA',$,'Hole',$,$,#21,#36,$,.OPENING.);
        #23=IFCDOOR('0$DoorAAAAAAAAAAAAAAAA',$,'Door',$,$,#21,$,$,2100.,900.,.DOOR.,$,$);
        #24=IFCSTAIR('0$StairAAAAAAAAAAAAAAA',$,'Stair',$,$,#21,$,$,$);
        #25=IFCSTAIRFLIGHT('0$FlightAAAAAAAAAAAAAA',$,'Flight',$,$,#21,$,$,$,$,$,$,$);
        #26=IFCFURNITURE('0$BenchAAAAAAAAAAAAAAA',$,'Bench',$,$,#21,$,$,$);
        #27=IFCSPACE('0$RoomAAAAAAAAAAAAAAAA',$,'1',$,$,#21,$,'Kitchen',.ELEMENT.,.INTERNAL.,$);
        #28=IFCANNOTATION('0$NoteAAAAAAAAAAAAAAAA',$,'Note',$,$,#21,$);
        #30=IFCPRODUCTDEFINITIONSHAPE($,$,(#31));
        #31=IFCSHAPEREPRESENTATION(#5,'Body','SweptSolid',(#32));
        #32=IFCEXTRUDEDAREASOLID(#33,#6,#34,3000.);
        #33=IFCRECTANGLEPROFILEDEF(.AREA.,$,#35,4000.,200.);
        #34=IFCDIRECTION((0.,0.,1.));
        #35=IFCAXIS2PLACEMENT2D(#40,$);
        #40=IFCCARTESIANPOINT((0.,0.));
        #36=IFCPRODUCTDEFINITIONSHAPE($,$,(#37));
        #37=IFCSHAPEREPRESENTATION(#5,'Body','SweptSolid',(#38));
        #38=IFCEXTRUDEDAREASOLID(#39,#41,#34,2100.);
        #39=IFCRECTANGLEPROFILEDEF(.AREA.,$,#35,900.,400.);
        #41=IFCAXIS2PLACEMENT3D(#42,$,$);
        #42=IFCCARTESIANPOINT((0.,0.,500.));
        #50=IFCRELAGGREGATES('3$Rel1AAAAAAAAAAAAAAAA',$,$,$,#1,(#10));
        #51=IFCRELAGGREGATES('3$Rel2AAAAAAAAAAAAAAAA',$,$,$,#10,(#12));
        #52=IFCRELAGGREGATES('3$Rel3AAAAAAAAAAAAAAAA',$,$,$,#12,(#13));
        #53=IFCRELCONTAINEDINSPATIALSTRUCTURE('3$Rel4AAAAAAAAAAAAAAAA',$,$,$,(#20,#23,#24,#28),#13);
        #54=IFCRELCONTAINEDINSPATIALSTRUCTURE('3$Rel5AAAAAAAAAAAAAAAA',$,$,$,(#26),#10);
        #55=IFCRELVOIDSELEMENT('3$Rel6AAAAAAAAAAAAAAAA',$,$,$,#20,#22);
        #56=IFCRELFILLSELEMENT('3$Rel7AAAAAAAAAAAAAAAA',$,$,$,#22,#23);
        #57=IFCRELAGGREGATES('3$Rel8AAAAAAAAAAAAAAAA',$,$,$,#24,(#25));
        #58=IFCRELAGGREGATES('3$Rel9AAAAAAAAAAAAAAAA',$,$,$,#13,(#27));
        #60=IFCPROPERTYSET('3$SetOAAAAAAAAAAAAAAAA',$,'Pset_WallCommon',$,(#61,#62,#63,#64));
        #61=IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.T.),$);
        #62=IFCPROPERTYSINGLEVALUE('Width',$,IFCPOSITIVELENGTHMEASURE(200.),$);
        #63=IFCPROPERTYENUMERATEDVALUE('Status',$,(IFCLABEL('NEW')),$);
        #64=IFCPROPERTYBOUNDEDVALUE('Load',$,IFCREAL(2.),IFCREAL(1.),$,$);
        #65=IFCPROPERTYSET('3$SetTAAAAAAAAAAAAAAAA',$,'Pset_WallCommon',$,(#66,#67));
        #66=IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.F.),$);
        #67=IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('REI 60'),$);
        #68=IFCWALLTYPE('0$TypeAAAAAAAAAAAAAAAA',$,'Type A',$,$,(#65),$,$,$,.STANDARD.);
        #69=IFCRELDEFINESBYTYPE('3$RelTAAAAAAAAAAAAAAAA',$,$,$,(#20),#68);
        #70=IFCRELDEFINESBYPROPERTIES('3$RelPAAAAAAAAAAAAAAAA',$,$,$,(#20),#60);
        #71=IFCELEMENTQUANTITY('3$QtyAAAAAAAAAAAAAAAAA',$,'Qto_WallBaseQuantities',$,$,(#72));
        #72=IFCQUANTITYAREA('NetSideArea',$,$,10.5,$);
        #73=IFCRELDEFINESBYPROPERTIES('3$RelQAAAAAAAAAAAAAAAA',$,$,$,(#20),#71);
        #80=IFCMATERIAL('Brick',$,$);
        #81=IFCMATERIALLAYER(#80,200.,$,$,$,$,$);
        #82=IFCMATERIALLAYERSET((#81),'Set',$);
        #83=IFCRELASSOCIATESMATERIAL('3$RelMAAAAAAAAAAAAAAAA',$,$,$,(#20),#82);
        #90=IFCOWNERHISTORY(#91,#94,$,.ADDED.,$,$,$,1577934245);
        #91=IFCPERSONANDORGANIZATION(#92,#93,$);
        #92=IFCPERSON($,'N',$,$,$,$,$,$);
        #93=IFCORGANIZATION($,'O',$,$,$);
        #94=IFCAPPLICATION(#93,'1','App','app');
        """;

    public static DatasetSource Source(string more = "", string schema = "IFC4") =>
        DatasetSource.FromBytes("sample", StepSamples.Text(Data + "\n" + more, schema));
}
