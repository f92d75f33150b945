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

    // What is decided is looked at and written in one place, because a batch cannot look and then think: a change that comes too late
    // writes nothing, and whoever sent it finds no line with its ticket. A batch that is sent again finds its own and does nothing more.
    private const string Office =
        """
        CREATE TABLE parlive.office_entry(
          kind text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, revision bigint NOT NULL, body text, PRIMARY KEY(kind, id));
        CREATE INDEX office_entry_revision ON parlive.office_entry(revision);
        CREATE TABLE parlive.office_audit(
          line bigint PRIMARY KEY, at_ticks bigint NOT NULL, actor text NOT NULL, origin text NOT NULL, act text NOT NULL, subject text NOT NULL,
          was text, became text, entries text NOT NULL, link bytea NOT NULL, ticket text NOT NULL UNIQUE);

        CREATE FUNCTION parlive.framed(words text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT CASE WHEN words IS NULL THEN int8send(-1) ELSE int8send(length(convert_to(words, 'UTF8'))::bigint) || convert_to(words, 'UTF8') END
        $$;
        CREATE FUNCTION parlive.audit_link(
          before bytea, line bigint, at_ticks bigint, actor text, origin text, act text, subject text, was text, became text, entries text) RETURNS bytea
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT sha256(before || int8send(line) || int8send(at_ticks) || parlive.framed(actor) || parlive.framed(origin) || parlive.framed(act)
            || parlive.framed(subject) || parlive.framed(was) || parlive.framed(became) || parlive.framed(entries))
        $$;
        CREATE FUNCTION parlive.decide(
          own_ticket text, kinds text[], ids text[], expected bigint[], bodies text[], at_ticks bigint, actor text, origin text, act text, subject text,
          was text, became text, entries text) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          last bigint;
          before bytea;
        BEGIN
          IF EXISTS (SELECT 1 FROM parlive.office_audit WHERE ticket = own_ticket) THEN RETURN; END IF;
          IF EXISTS (
            SELECT 1 FROM unnest(kinds, ids, expected) AS asked(kind, id, revision)
            LEFT JOIN parlive.office_entry known ON known.kind = asked.kind AND known.id = asked.id AND known.body IS NOT NULL
            WHERE coalesce(known.revision, 0) <> asked.revision) THEN RETURN; END IF;

          SELECT audit.line, audit.link INTO last, before FROM parlive.office_audit audit ORDER BY audit.line DESC LIMIT 1;
          IF NOT FOUND THEN
            last := 0;
            before := '\x0000000000000000000000000000000000000000000000000000000000000000';
          END IF;
          INSERT INTO parlive.office_audit VALUES(
            last + 1, at_ticks, actor, origin, act, subject, was, became, entries,
            parlive.audit_link(before, last + 1, at_ticks, actor, origin, act, subject, was, became, entries), own_ticket);
          INSERT INTO parlive.office_entry(kind, id, revision, body)
          SELECT asked.kind, asked.id, last + 1, asked.body FROM unnest(kinds, ids, bodies) AS asked(kind, id, body)
          ON CONFLICT ON CONSTRAINT office_entry_pkey DO UPDATE SET revision = EXCLUDED.revision, body = EXCLUDED.body;
        END $$;
        """;

    // Keys of sources are what the office decides, with a scope and an end, so its book has them from here on. The table stays, and stays empty.
    private const string KeysInTheBook =
        """
        DO $$
        DECLARE
          kinds text[];
          ids text[];
          bodies text[];
          entries text;
          became text;
        BEGIN
          SELECT array_agg('source-key'::text ORDER BY id), array_agg(id ORDER BY id), array_agg(body ORDER BY id), json_agg(id ORDER BY id)::text,
            string_agg('source-key/' || id || ' ' || encode(sha256(parlive.framed('source-key') || parlive.framed(id) || parlive.framed(body)), 'hex') || E'\n', '' ORDER BY id)
          INTO kinds, ids, bodies, became, entries
          FROM (
            SELECT left(encode(hash, 'hex'), 12) COLLATE "C" AS id, json_build_object('source', source, 'hash', encode(hash, 'hex'), 'by', '')::text AS body
            FROM parlive.source_key) held;
          IF ids IS NULL THEN RETURN; END IF;

          PERFORM parlive.decide(
            'source-keys-handed-over', kinds, ids, array_fill(0::bigint, ARRAY[cardinality(ids)]), bodies,
            (extract(epoch FROM now()) * 10000000)::bigint + 621355968000000000, 'console', '', 'source.keys.handed-over', '', NULL, became, entries);
          DELETE FROM parlive.source_key;
        END $$;
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
        new(6, "the office's book and its audit", Office, ["office_entry", "office_audit"]),
        new(7, "keys of sources in the office's book", KeysInTheBook, []),
    ];
}
