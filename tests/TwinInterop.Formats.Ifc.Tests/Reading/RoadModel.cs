namespace TwinInterop.Formats.Ifc.Tests.Reading;

/// <summary>A small road for tests: lanes with pavement and kerb along an alignment, ground below, and a railway part of a railway.</summary>
internal static class RoadModel
{
    private const string Data = """
        #1=IFCPROJECT('0$ProjectAAAAAAAAAAAAAA',$,'P',$,$,$,$,(#5),#9);
        #5=IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,1.E-5,#6,$);
        #6=IFCAXIS2PLACEMENT3D(#7,$,$);
        #7=IFCCARTESIANPOINT((0.,0.,0.));
        #8=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);
        #9=IFCUNITASSIGNMENT((#8));
        #10=IFCSITE('1$SiteAAAAAAAAAAAAAAAA',$,'Site',$,$,#21,$,$,.ELEMENT.,$,$,$,$,$);
        #11=IFCROAD('2$RoadAAAAAAAAAAAAAAAA',$,'Road',$,$,#21,$,$,.ELEMENT.,.NOTDEFINED.);
        #12=IFCROADPART('2$SegmentAAAAAAAAAAAAA',$,'Segment',$,$,#21,$,$,.ELEMENT.,.LONGITUDINAL.,.ROADSEGMENT.);
        #13=IFCROADPART('2$LaneAAAAAAAAAAAAAAAA',$,'Lane',$,$,#21,$,$,.ELEMENT.,.LATERAL.,.TRAFFICLANE.);
        #14=IFCROADPART('2$SideAAAAAAAAAAAAAAAA',$,'Side',$,$,#21,#40,$,.ELEMENT.,.LATERAL.,.SOFTSHOULDER.);
        #20=IFCPAVEMENT('0$PavementAAAAAAAAAAAA',$,'Pavement',$,$,#21,#40,$,.FLEXIBLE.);
        #21=IFCLOCALPLACEMENT($,#6);
        #22=IFCKERB('0$KerbAAAAAAAAAAAAAAAA',$,'Kerb',$,$,#21,#40,$,$);
        #23=IFCSIGN('0$SignAAAAAAAAAAAAAAAA',$,'Sign',$,$,#60,#40,$,.PICTORAL.);
        #24=IFCEARTHWORKSFILL('0$FillAAAAAAAAAAAAAAAA',$,'Fill',$,$,#21,#40,$,.EMBANKMENT.);
        #25=IFCGEOTECHNICALSTRATUM('0$TinAAAAAAAAAAAAAAAAA',$,'Ground',$,$,#21,#50,$,.SOLID.);
        #26=IFCGEOTECHNICALSTRATUM('0$BlockAAAAAAAAAAAAAAA',$,'Block',$,$,#21,#40,$,.SOLID.);
        #27=IFCPAVEMENT('0$LooseAAAAAAAAAAAAAAA',$,'Yard',$,$,#21,#40,$,.RIGID.);
        #30=IFCRELAGGREGATES('3$Rel1AAAAAAAAAAAAAAAA',$,$,$,#1,(#10));
        #31=IFCRELAGGREGATES('3$Rel2AAAAAAAAAAAAAAAA',$,$,$,#10,(#11));
        #32=IFCRELAGGREGATES('3$Rel3AAAAAAAAAAAAAAAA',$,$,$,#11,(#12));
        #33=IFCRELAGGREGATES('3$Rel4AAAAAAAAAAAAAAAA',$,$,$,#12,(#13,#14));
        #34=IFCRELCONTAINEDINSPATIALSTRUCTURE('3$Rel5AAAAAAAAAAAAAAAA',$,$,$,(#20,#22),#13);
        #35=IFCRELCONTAINEDINSPATIALSTRUCTURE('3$Rel6AAAAAAAAAAAAAAAA',$,$,$,(#23,#24),#11);
        #36=IFCRELCONTAINEDINSPATIALSTRUCTURE('3$Rel7AAAAAAAAAAAAAAAA',$,$,$,(#25,#26,#27),#10);
        #40=IFCPRODUCTDEFINITIONSHAPE($,$,(#41));
        #41=IFCSHAPEREPRESENTATION(#5,'Body','SweptSolid',(#42));
        #42=IFCEXTRUDEDAREASOLID(#43,#6,#44,0.2);
        #43=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,10.,3.);
        #44=IFCDIRECTION((0.,0.,1.));
        #50=IFCPRODUCTDEFINITIONSHAPE($,$,(#51));
        #51=IFCSHAPEREPRESENTATION(#5,'Body','Tessellation',(#52));
        #52=IFCTRIANGULATEDFACESET(#53,$,.F.,((1,2,3),(1,3,4)),$);
        #53=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(10.,0.,1.),(10.,10.,0.),(0.,10.,1.)),$);
        #60=IFCLINEARPLACEMENT(#21,#61,$);
        #61=IFCAXIS2PLACEMENTLINEAR(#62,$,$);
        #62=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(40.),2.5,$,$,#66);
        #63=IFCALIGNMENT('0$AlignAAAAAAAAAAAAAAA',$,'Axis',$,$,#21,#64,$);
        #64=IFCPRODUCTDEFINITIONSHAPE($,$,(#65));
        #65=IFCSHAPEREPRESENTATION(#5,'Axis','Curve3D',(#66));
        #66=IFCPOLYLINE((#7,#67));
        #67=IFCCARTESIANPOINT((100.,0.,0.));
        #68=IFCREFERENT('0$StartAAAAAAAAAAAAAAA',$,'1+000',$,$,#69,$,.STATION.);
        #69=IFCLINEARPLACEMENT(#21,#70,$);
        #70=IFCAXIS2PLACEMENTLINEAR(#71,$,$);
        #71=IFCPOINTBYDISTANCEEXPRESSION(IFCLENGTHMEASURE(0.),$,$,$,#66);
        #72=IFCRELNESTS('3$Rel8AAAAAAAAAAAAAAAA',$,$,$,#63,(#68));
        #73=IFCPROPERTYSET('3$SetSAAAAAAAAAAAAAAAA',$,'Pset_Stationing',$,(#74));
        #74=IFCPROPERTYSINGLEVALUE('Station',$,IFCLENGTHMEASURE(1000.),$);
        #75=IFCRELDEFINESBYPROPERTIES('3$RelSAAAAAAAAAAAAAAAA',$,$,$,(#68),#73);
        #76=IFCRELPOSITIONS('3$Rel9AAAAAAAAAAAAAAAA',$,$,$,#68,(#23));
        #77=IFCRELAGGREGATES('3$RelAAAAAAAAAAAAAAAAA',$,$,$,#1,(#63));
        """;

    /// <summary>The model, with further instances; <c>IFC4X3_ADD2</c> unless another schema is named.</summary>
    public static DatasetSource Source(string more = "", string schema = "IFC4X3_ADD2") =>
        DatasetSource.FromBytes("road", StepSamples.Text(Data + "\n" + more, schema));
}
