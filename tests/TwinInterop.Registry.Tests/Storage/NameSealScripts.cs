namespace TwinInterop.Registry.Tests.Storage;

/// <summary>Takes the events that vouch for names out of a registry, as it was before schema version 4, and puts them back.</summary>
/// <remarks>Both stores understand them.</remarks>
internal static class NameSealScripts
{
    /// <summary>What tells which event vouches for a name goes to tables of its own; the table of scheme definitions goes.</summary>
    public const string Remove =
        """
        CREATE TABLE kept_object_class AS SELECT id, tx_from FROM object_class;
        CREATE TABLE kept_authority AS SELECT id, tx_from FROM authority;
        CREATE TABLE kept_dataset AS SELECT id, tx_from FROM dataset;
        CREATE TABLE kept_dataset_version AS SELECT id, tx_from FROM dataset_version;
        CREATE TABLE kept_scheme AS SELECT id, tx_from FROM scheme;
        ALTER TABLE object_class DROP COLUMN tx_from;
        ALTER TABLE authority DROP COLUMN tx_from;
        ALTER TABLE dataset DROP COLUMN tx_from;
        ALTER TABLE dataset_version DROP COLUMN tx_from;
        ALTER TABLE scheme DROP COLUMN tx_from;
        DROP TABLE scheme_definition;
        """;

    /// <summary>Events of a real version 1 do not vouch for names; these do, and find them as they were.</summary>
    public const string Restore =
        """
        UPDATE object_class SET tx_from = (SELECT k.tx_from FROM kept_object_class k WHERE k.id = object_class.id);
        DROP TABLE kept_object_class;
        UPDATE authority SET tx_from = (SELECT k.tx_from FROM kept_authority k WHERE k.id = authority.id);
        DROP TABLE kept_authority;
        UPDATE dataset SET tx_from = (SELECT k.tx_from FROM kept_dataset k WHERE k.id = dataset.id);
        DROP TABLE kept_dataset;
        UPDATE dataset_version SET tx_from = (SELECT k.tx_from FROM kept_dataset_version k WHERE k.id = dataset_version.id);
        DROP TABLE kept_dataset_version;
        UPDATE scheme SET tx_from = (SELECT k.tx_from FROM kept_scheme k WHERE k.id = scheme.id);
        DROP TABLE kept_scheme;
        """;
}
