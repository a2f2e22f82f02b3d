using System.Globalization;
using System.Text;
using System.Xml;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Provenance;

namespace TwinInterop.Metadata;

/// <summary>Writes a record as ISO 19115 in the XML of ISO/TS 19139:2007, with what INSPIRE asks for.</summary>
/// <remarks>Source: ISO 19115:2003, Annex B; INSPIRE Technical Guidelines for metadata 2.0. What nobody stated has a reason of nil.</remarks>
internal sealed class Iso19139Record
{
    private readonly IsoXml _xml;
    private readonly DatasetRecord _record;

    private Iso19139Record(IsoXml xml, DatasetRecord record)
    {
        _xml = xml;
        _record = record;
    }

    /// <summary>Writes the document.</summary>
    /// <param name="stream">Left open.</param>
    /// <param name="record">What is known.</param>
    public static void Write(Stream stream, DatasetRecord record)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false });
        new Iso19139Record(new IsoXml(xml), record).WriteDocument();
    }

    private void WriteDocument()
    {
        _xml.Root("MD_Metadata");
        _xml.Text("fileIdentifier", _record.Identifier);
        _xml.Code("language", "LanguageCode", "fre");
        _xml.Code("characterSet", "MD_CharacterSetCode", "utf8");
        _xml.Code("hierarchyLevel", "MD_ScopeCode", "dataset");
        WriteParty("contact", "pointOfContact");
        WriteDate("dateStamp");
        _xml.Text("metadataStandardName", "ISO 19115:2003/19139");
        _xml.Text("metadataStandardVersion", "1.0");
        WriteReferenceSystems();
        WriteIdentification();
        WriteDistribution();
        WriteQuality();
        _xml.End();
    }

    private void WriteParty(string property, string role) => _xml.Property(property, "CI_ResponsibleParty", () =>
    {
        _xml.Text("organisationName", _record.Supplier);
        _xml.Code("role", "CI_RoleCode", role);
    });

    private void WriteDate(string property)
    {
        string? date = _record.Date;
        if (date is null)
            _xml.Nil(property);
        else
            _xml.Typed(property, DateStatement.ValueOf(date).Kind == TimeKind.DateTime ? "DateTime" : "Date", date);
    }

    private void WriteReferenceSystems()
    {
        foreach (CrsId system in _record.ReferenceSystems)
        {
            _xml.Property("referenceSystemInfo", "MD_ReferenceSystem", () =>
                _xml.Property("referenceSystemIdentifier", "RS_Identifier", () =>
                {
                    _xml.Text("code", $"http://www.opengis.net/def/crs/{system.Authority}/0/{system.Code.ToString(CultureInfo.InvariantCulture)}");
                    _xml.Text("codeSpace", system.Authority);
                }));
        }
    }

    private void WriteIdentification() => _xml.Property("identificationInfo", "MD_DataIdentification", () =>
    {
        _xml.Property("citation", "CI_Citation", () =>
        {
            _xml.Text("title", _record.Title);
            WriteCitationDate("publication");
            _xml.Property("identifier", "MD_Identifier", () => _xml.Text("code", $"urn:uuid:{_record.Identifier}"));
        });
        _xml.Text("abstract", _record.Description);
        WriteParty("pointOfContact", "owner");
        WriteMaintenance();
        WriteKeywords();
        WriteConstraints();
        _xml.Code("spatialRepresentationType", "MD_SpatialRepresentationTypeCode", "vector");
        _xml.Code("language", "LanguageCode", "fre");
        _xml.Code("characterSet", "MD_CharacterSetCode", "utf8");
        foreach (string topic in Topics())
            _xml.Enumeration("topicCategory", "MD_TopicCategoryCode", topic);
        WriteExtent();
        _xml.TextOrNothing("supplementalInformation", Supplement());
    });

    private void WriteCitationDate(string type) => _xml.Property("date", "CI_Date", () =>
    {
        WriteDate("date");
        _xml.Code("dateType", "CI_DateTypeCode", type);
    });

    private void WriteMaintenance()
    {
        if (_record.Entries.FirstOrDefault(entry => entry.Key == DatasetRecord.RefreshFrequency).Value is not { } frequency)
            return;
        _xml.Property("resourceMaintenance", "MD_MaintenanceInformation", () =>
        {
            _xml.Code("maintenanceAndUpdateFrequency", "MD_MaintenanceFrequencyCode", IsoFrequency.Of(frequency));
            _xml.Text("maintenanceNote", frequency);
        });
    }

    private void WriteKeywords()
    {
        if (_record.Themes.IsEmpty)
            return;
        _xml.Property("descriptiveKeywords", "MD_Keywords", () =>
        {
            foreach (InspireTheme theme in _record.Themes)
                _xml.Text("keyword", theme.Label);
            _xml.Code("type", "MD_KeywordTypeCode", "theme");
            _xml.Property("thesaurusName", "CI_Citation", () =>
            {
                _xml.Text("title", "GEMET - INSPIRE themes, version 1.0");
                _xml.Property("date", "CI_Date", () =>
                {
                    _xml.Typed("date", "Date", "2008-06-01");
                    _xml.Code("dateType", "CI_DateTypeCode", "publication");
                });
            });
        });
    }

    private void WriteConstraints() => _xml.Property("resourceConstraints", "MD_LegalConstraints", () =>
    {
        _xml.Code("accessConstraints", "MD_RestrictionCode", "otherRestrictions");
        _xml.Code("useConstraints", "MD_RestrictionCode", "otherRestrictions");
        _xml.Text("otherConstraints", _record.Licence);
    });

    private string[] Topics()
    {
        string[] topics = [.. _record.Themes.Select(theme => theme.Code switch
        {
            "bu" => "structure",
            "tn" => "transportation",
            "hy" => "inlandWaters",
            "el" => "elevation",
            "lu" => "planningCadastre",
            "us" => "utilitiesCommunication",
            _ => "environment",
        }).Distinct(StringComparer.Ordinal)];
        return topics.Length > 0 ? topics : ["location"];
    }

    private void WriteExtent()
    {
        if (_record.Survey.Extent is not { } extent)
            return;
        _xml.Property("extent", "EX_Extent", () => _xml.Property("geographicElement", "EX_GeographicBoundingBox", () =>
        {
            _xml.Typed("westBoundLongitude", "Decimal", Degrees(extent.Min.X));
            _xml.Typed("eastBoundLongitude", "Decimal", Degrees(extent.Max.X));
            _xml.Typed("southBoundLatitude", "Decimal", Degrees(extent.Min.Y));
            _xml.Typed("northBoundLatitude", "Decimal", Degrees(extent.Max.Y));
        }));
    }

    /// <summary>Named entries and the checksum, which ISO 19115:2003 has no element for.</summary>
    private string Supplement() => string.Join('\n', _record.Entries.Select(entry => $"{entry.Key}: {entry.Value}")
        .Prepend($"SHA-256 of {_record.FileName}: {_record.Output.Sha256}").Prepend($"Contents: {_record.Contents}"));

    private void WriteDistribution() => _xml.Property("distributionInfo", "MD_Distribution", () =>
    {
        _xml.Property("distributionFormat", "MD_Format", () =>
        {
            _xml.Text("name", _record.Format.Title);
            _xml.Text("version", _record.Output.Info.Version is { Length: > 0 } version ? version : null);
        });
        _xml.Property("transferOptions", "MD_DigitalTransferOptions", () =>
        {
            _xml.Typed("transferSize", "Real", (_record.Output.Length / 1e6).ToString("0.######", CultureInfo.InvariantCulture));
            _xml.Property("onLine", "CI_OnlineResource", () =>
            {
                _xml.Url("linkage", Uri.EscapeDataString(_record.FileName));
                _xml.Text("name", _record.FileName);
            });
        });
    });

    private void WriteQuality() => _xml.Property("dataQualityInfo", "DQ_DataQuality", () =>
    {
        _xml.Property("scope", "DQ_Scope", () => _xml.Code("level", "MD_ScopeCode", "dataset"));
        _xml.Property("lineage", "LI_Lineage", () => _xml.Text("statement", _record.Lineage));
    });

    private static string Degrees(double angle) => Math.Round(angle, 7).ToString("0.#######", CultureInfo.InvariantCulture);
}
