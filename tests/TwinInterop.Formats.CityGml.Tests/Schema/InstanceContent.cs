namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>Addresses and appearances, which the tables describe only in part.</summary>
internal static class InstanceContent
{
    public static string Of(SchemaProperty property, CityGmlVersion version, Func<string> nextId, InstanceGeometries geometries) =>
        property.Kind == SchemaPropertyKind.Address
            ? $"<core:Address gml:id=\"{nextId()}\"><core:xalAddress>{Xal(version)}</core:xalAddress>"
                + $"<core:multiPoint>{geometries.Of(SchemaGeometryType.MultiPoint)}</core:multiPoint></core:Address>"
            : Appearance(version, nextId, geometries);

    private static string Xal(CityGmlVersion version) => version == CityGmlVersion.V3 ? Xal3 : Xal2;

    private const string Xal2 = """
        <xAL:AddressDetails><xAL:Country><xAL:CountryNameCode>FR</xAL:CountryNameCode><xAL:CountryName>France</xAL:CountryName>
        <xAL:AdministrativeArea><xAL:AdministrativeAreaName>Auvergne</xAL:AdministrativeAreaName>
        <xAL:SubAdministrativeArea><xAL:SubAdministrativeAreaName>Rhone</xAL:SubAdministrativeAreaName>
        <xAL:Locality Type="Town"><xAL:LocalityName>Lyon</xAL:LocalityName>
        <xAL:PostBox><xAL:PostBoxNumber>PB 7</xAL:PostBoxNumber></xAL:PostBox>
        <xAL:Thoroughfare Type="Street"><xAL:ThoroughfareNumber>12</xAL:ThoroughfareNumber><xAL:ThoroughfareNumberSuffix>bis</xAL:ThoroughfareNumberSuffix>
        <xAL:ThoroughfarePreDirection>North</xAL:ThoroughfarePreDirection><xAL:ThoroughfareLeadingType>Rue</xAL:ThoroughfareLeadingType>
        <xAL:ThoroughfareName>de la Paix</xAL:ThoroughfareName><xAL:ThoroughfareTrailingType>Est</xAL:ThoroughfareTrailingType>
        <xAL:DependentThoroughfare><xAL:ThoroughfareName>Impasse X</xAL:ThoroughfareName></xAL:DependentThoroughfare></xAL:Thoroughfare>
        <xAL:Premise><xAL:PremiseName>Tour A</xAL:PremiseName><xAL:PremiseNumber>4</xAL:PremiseNumber>
        <xAL:Firm><xAL:FirmName>Acme</xAL:FirmName></xAL:Firm></xAL:Premise>
        <xAL:DependentLocality><xAL:DependentLocalityName>Vaise</xAL:DependentLocalityName></xAL:DependentLocality>
        <xAL:PostalCode><xAL:PostalCodeNumber>69009</xAL:PostalCodeNumber></xAL:PostalCode></xAL:Locality>
        </xAL:SubAdministrativeArea></xAL:AdministrativeArea></xAL:Country></xAL:AddressDetails>
        """;

    private const string Xal3 = """
        <xAL:Address><xAL:FreeTextAddress><xAL:AddressLine>Line one</xAL:AddressLine></xAL:FreeTextAddress>
        <xAL:Country><xAL:NameElement>France</xAL:NameElement></xAL:Country>
        <xAL:AdministrativeArea><xAL:NameElement>Auvergne</xAL:NameElement><xAL:SubAdministrativeArea><xAL:NameElement>Rhone</xAL:NameElement></xAL:SubAdministrativeArea></xAL:AdministrativeArea>
        <xAL:Locality><xAL:NameElement>Lyon</xAL:NameElement><xAL:SubLocality><xAL:NameElement>Vaise</xAL:NameElement></xAL:SubLocality></xAL:Locality>
        <xAL:Thoroughfare><xAL:NameElement>Rue de la Paix</xAL:NameElement><xAL:Number>12</xAL:Number><xAL:SubThoroughfare><xAL:NameElement>Impasse X</xAL:NameElement></xAL:SubThoroughfare></xAL:Thoroughfare>
        <xAL:Premises><xAL:NameElement>Tour A</xAL:NameElement><xAL:Number>4</xAL:Number><xAL:SubPremises><xAL:NameElement>Flat 9</xAL:NameElement></xAL:SubPremises></xAL:Premises>
        <xAL:PostCode><xAL:Identifier>69009</xAL:Identifier></xAL:PostCode></xAL:Address>
        """;

    private static string Appearance(CityGmlVersion version, Func<string> nextId, InstanceGeometries geometries)
    {
        bool is3 = version == CityGmlVersion.V3;
        string member = is3 ? "surfaceData" : "surfaceDataMember";
        // The polygon lies beside the appearance: the next one that is made is its target.
        (string polygon, string ring) = geometries.NextPolygon;
        string coordinates = is3
            ? $"<app:TexCoordList><app:textureCoordinates>0 0 1 0 1 1 0 0</app:textureCoordinates><app:ring>#{ring}</app:ring></app:TexCoordList>"
            : $"<app:TexCoordList><app:textureCoordinates ring=\"#{ring}\">0 0 1 0 1 1 0 0</app:textureCoordinates></app:TexCoordList>";
        const string Generated = "<app:TexCoordGen><app:worldToTexture>0.5 0 0 1 0 0.5 0 2 0 0 0 1</app:worldToTexture></app:TexCoordGen>";
        string Target(string content) => is3
            ? $"<app:textureParameterization><app:TextureAssociation><app:target>#{polygon}</app:target><app:textureParameterization>{content}</app:textureParameterization></app:TextureAssociation></app:textureParameterization>"
            : $"<app:target uri=\"#{polygon}\">{content}</app:target>";
        string[] data =
        [
            $"<app:X3DMaterial gml:id=\"{nextId()}\"><gml:name>m</gml:name><app:isFront>true</app:isFront><app:ambientIntensity>0.25</app:ambientIntensity><app:diffuseColor>0.1 0.2 0.3</app:diffuseColor>"
                + "<app:emissiveColor>0.4 0.5 0.6</app:emissiveColor><app:specularColor>0.7 0.8 0.9</app:specularColor><app:shininess>0.5</app:shininess><app:transparency>0.75</app:transparency>"
                + $"<app:isSmooth>true</app:isSmooth><app:target>#{polygon}</app:target></app:X3DMaterial>",
            $"<app:ParameterizedTexture gml:id=\"{nextId()}\"><app:imageURI>a.png</app:imageURI><app:mimeType>image/png</app:mimeType><app:textureType>specific</app:textureType>"
                + $"<app:wrapMode>border</app:wrapMode><app:borderColor>0.25 0.5 0.75 0.125</app:borderColor>{Target(coordinates)}</app:ParameterizedTexture>",
            $"<app:ParameterizedTexture gml:id=\"{nextId()}\"><app:isFront>false</app:isFront><app:imageURI>b.png</app:imageURI>{Target(Generated)}</app:ParameterizedTexture>",
        ];
        string georeferenced = $"<app:GeoreferencedTexture gml:id=\"{nextId()}\"><app:imageURI>c.png</app:imageURI><app:preferWorldFile>false</app:preferWorldFile>"
            + $"<app:referencePoint>{geometries.Point()}</app:referencePoint><app:orientation>0.5 0 0 -0.5</app:orientation><app:target>#{polygon}</app:target></app:GeoreferencedTexture>";
        string One(string theme, IEnumerable<string> content) =>
            $"<app:Appearance gml:id=\"{nextId()}\"><app:theme>{theme}</app:theme>{string.Concat(content.Select(item => $"<app:{member}>{item}</app:{member}>"))}</app:Appearance>";
        return One("rgb", data);
    }
}
