namespace ParLive.Journal.Postgres.Schema;

/// <summary>All formats of the schema so far. A step that was released is never changed; a new format is a new step.</summary>
internal static class Migrations
{
    /// <summary>Among so many tables the units are spread.</summary>
    public const int Partitions = 16;

    /// <summary>The format since which each unit's records are linked.</summary>
    public const int Chained = 4;

    // Names of units are compared byte by byte, as everywhere in ParLive: an index ordered by a language breaks when the operating
    // system's tables of that language change. What is packed already is stored as it is. The fixed columns stand first, unpadded.
    private const string Records =
        """
        CREATE TABLE parlive.writer(
          only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
          epoch bigint NOT NULL, turn bigint NOT NULL, holder text NOT NULL, process text NOT NULL) WITH (fillfactor = 10);
        INSERT INTO parlive.writer(epoch, turn, holder, process) VALUES(0, 0, '', '');

        CREATE TABLE parlive.group_commit(
          id bigint PRIMARY KEY, epoch bigint NOT NULL, bytes bigint NOT NULL, records integer NOT NULL);

        CREATE TABLE parlive.record(
          sequence bigint NOT NULL, group_commit bigint NOT NULL, place integer NOT NULL, unit text COLLATE "C" NOT NULL,
          dossiers bigint[] NOT NULL, body bytea NOT NULL, raw bytea NOT NULL,
          PRIMARY KEY(unit, sequence)) PARTITION BY HASH(unit);
        ALTER TABLE parlive.record ALTER body SET STORAGE EXTERNAL, ALTER raw SET STORAGE EXTERNAL;
        CREATE INDEX record_group_commit ON parlive.record(group_commit, place);
        CREATE INDEX record_dossiers ON parlive.record USING gin(dossiers);
        DO $$
        BEGIN
          FOR part IN 0..15 LOOP
            EXECUTE format('CREATE TABLE parlive.record_%s PARTITION OF parlive.record FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
          END LOOP;
        END $$;

        -- Every append begins with it: it goes on only while its epoch is the newest, and nobody can raise the epoch before it ends.
        CREATE FUNCTION parlive.take_turn(own_epoch bigint, next_turn bigint) RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE parlive.writer SET turn = next_turn WHERE epoch = own_epoch;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'another process writes this journal' USING ERRCODE = 'PLV01';
          END IF;
        END $$;
        """;

    private const string QuarantineAndKeys =
        """
        CREATE TABLE parlive.quarantine(
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, place bigint NOT NULL, at_ticks bigint NOT NULL, at_offset integer NOT NULL,
          source text NOT NULL, event_id text, reason text NOT NULL, detail text NOT NULL, bytes bytea NOT NULL);
        CREATE INDEX quarantine_reason ON parlive.quarantine(reason);
        CREATE TABLE parlive.source_key(hash bytea PRIMARY KEY, source text NOT NULL);
        """;

    // Null while whoever writes shows no pulse, so that its silence means nothing.
    private const string Pulse = "ALTER TABLE parlive.writer ADD beat bigint";

    // Each record is linked to the one before it of its unit; a commit is sealed over the links of its records, so that one which nothing
    // follows in its unit is missed too. Rows that stand already are not written anew: one link over all of a
    // unit's is kept beside them, and whatever comes is linked to that. The functions are there for whoever wants to check with SQL alone.
    private const string Chains =
        """
        CREATE FUNCTION parlive.link(before bytea, unit text, sequence bigint, body bytea, raw bytea) RETURNS bytea
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT sha256(before || int8send(length(convert_to(unit, 'UTF8'))::bigint) || convert_to(unit, 'UTF8') || int8send(sequence) || sha256(body) || sha256(raw))
        $$;
        CREATE AGGREGATE parlive.links(unit text, sequence bigint, body bytea, raw bytea) (
          SFUNC = parlive.link, STYPE = bytea, INITCOND = '\x0000000000000000000000000000000000000000000000000000000000000000');

        CREATE TABLE parlive.chain_start(unit text COLLATE "C" PRIMARY KEY, sequence bigint NOT NULL, link bytea NOT NULL);
        INSERT INTO parlive.chain_start(unit, sequence, link)
        SELECT unit, max(sequence), parlive.links(unit, sequence, body, raw ORDER BY sequence) FROM parlive.record GROUP BY unit;
        ALTER TABLE parlive.record ADD link bytea;
        ALTER TABLE parlive.group_commit ADD seal bytea;
        """;

    private const string Acts =
        """
        ALTER TABLE parlive.quarantine
          ADD state text NOT NULL DEFAULT 'open', ADD now_reason text, ADD now_detail text, ADD settled_ticks bigint;
        DROP INDEX parlive.quarantine_reason;
        CREATE INDEX quarantine_state ON parlive.quarantine(state, (coalesce(now_reason, reason)));
        CREATE INDEX quarantine_source ON parlive.quarantine(source, state, at_ticks);
        CREATE INDEX quarantine_settled ON parlive.quarantine(settled_ticks) WHERE settled_ticks IS NOT NULL;
        CREATE TABLE parlive.quarantine_act(
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, input bigint NOT NULL, at_ticks bigint NOT NULL, at_offset integer NOT NULL,
          actor text NOT NULL, outcome text NOT NULL, reason text NOT NULL, detail text NOT NULL, mapping text);
        CREATE INDEX quarantine_act_input ON parlive.quarantine_act(input);
        CREATE TABLE parlive.quarantine_mapping(hash text PRIMARY KEY, words text NOT NULL);
        """;

    private static readonly string[] RecordTables =
        ["writer", "group_commit", "record", .. Enumerable.Range(0, Partitions).Select(part => FormattableString.Invariant($"record_{part}"))];

    /// <summary>All steps, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        new(1, "records by unit", Records, RecordTables),
        new(2, "quarantine and source keys", QuarantineAndKeys, ["quarantine", "source_key"]),
        new(3, "the pulse of whoever writes", Pulse, []),
        new(4, "a chain of hashes for each unit", Chains, ["chain_start"]),
        new(5, "what was done about quarantined input", Acts, ["quarantine_act", "quarantine_mapping"]),
    ];
}
