namespace ParLive.Peers.Postgres;

/// <summary>The tables and statements by which PostgreSQL does the work.</summary>
internal static class Sql
{
    /// <summary>An event, a dossier, and what a unit did on a day; the partial index is what the first question is answered from.</summary>
    public const string Schema =
        """
        CREATE TABLE units(unit int PRIMARY KEY, district int NOT NULL, province int NOT NULL);
        CREATE INDEX units_of_province ON units(province) INCLUDE (unit, district);
        CREATE TABLE events(
          id text COLLATE "C" PRIMARY KEY, unit int NOT NULL, dossier text COLLATE "C" NOT NULL, kind smallint NOT NULL, day int NOT NULL,
          channel smallint, due int);
        CREATE TABLE dossiers(
          dossier text COLLATE "C" PRIMARY KEY, unit int NOT NULL, received int, due int, resolved int, channel smallint) WITH (fillfactor = 80);
        CREATE INDEX open_dossiers ON dossiers(due) INCLUDE (unit) WHERE resolved IS NULL AND received IS NOT NULL;
        CREATE TABLE unit_days(
          unit int, day int, received int NOT NULL, online int NOT NULL, resolved int NOT NULL, on_time int NOT NULL, PRIMARY KEY (unit, day)) WITH (fillfactor = 70);
        """;

    /// <summary>Takes a batch in one statement: what is new of it changes its dossiers, and what changed of these their days.</summary>
    public const string TakeBatch =
        """
        WITH fresh AS (
          INSERT INTO events SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::smallint[], $5::int[], $6::smallint[], $7::int[])
            AS told(id, unit, dossier, kind, day, channel, due) ORDER BY id
          ON CONFLICT (id) DO NOTHING RETURNING unit, dossier, kind, day, channel, due),
        told AS (
          SELECT dossier, min(unit) AS unit, min(day) FILTER (WHERE kind = 0) AS received, max(due) AS due,
            min(day) FILTER (WHERE kind = 2) AS resolved, max(channel) AS channel
          FROM fresh GROUP BY dossier),
        changed AS (
          SELECT told.dossier, told.unit, was.received AS received0, was.due AS due0, was.resolved AS resolved0,
            coalesce(was.received, told.received) AS received1, greatest(was.due, told.due) AS due1,
            coalesce(was.resolved, told.resolved) AS resolved1, coalesce(was.channel, told.channel) AS channel1
          FROM told LEFT JOIN dossiers AS was ON was.dossier = told.dossier),
        kept AS (
          INSERT INTO dossiers SELECT dossier, unit, received1, due1, resolved1, channel1 FROM changed ORDER BY dossier
          ON CONFLICT (dossier) DO UPDATE SET
            received = EXCLUDED.received, due = EXCLUDED.due, resolved = EXCLUDED.resolved, channel = EXCLUDED.channel),
        delta AS (
          SELECT unit, received1 AS day, 1 AS received, (channel1 = 1)::int AS online, 0 AS resolved, 0 AS on_time
          FROM changed WHERE received0 IS NULL AND received1 IS NOT NULL
          UNION ALL
          SELECT unit, resolved1, 0, 0, 1 - (received0 IS NOT NULL AND resolved0 IS NOT NULL)::int,
            (resolved1 <= due1)::int - (received0 IS NOT NULL AND resolved0 IS NOT NULL AND resolved0 <= due0)::int
          FROM changed WHERE received1 IS NOT NULL AND resolved1 IS NOT NULL),
        summed AS (
          INSERT INTO unit_days AS u SELECT unit, day, sum(received), sum(online), sum(resolved), sum(on_time) FROM delta GROUP BY 1, 2 ORDER BY 1, 2
          ON CONFLICT (unit, day) DO UPDATE SET received = u.received + EXCLUDED.received, online = u.online + EXCLUDED.online,
            resolved = u.resolved + EXCLUDED.resolved, on_time = u.on_time + EXCLUDED.on_time)
        SELECT count(*) FROM fresh
        """;

    /// <summary>Takes one event, locking its dossier: the same as above where there is nothing to group, and so without the plan of a batch.</summary>
    public const string TakeOne =
        """
        CREATE FUNCTION take(_id text, _unit int, _dossier text, _kind smallint, _day int, _channel smallint, _due int) RETURNS int LANGUAGE plpgsql AS $$
        DECLARE
          was dossiers%ROWTYPE;
          now dossiers%ROWTYPE;
        BEGIN
          INSERT INTO events VALUES (_id, _unit, _dossier, _kind, _day, _channel, _due) ON CONFLICT (id) DO NOTHING;
          IF NOT FOUND THEN RETURN 0; END IF;
          INSERT INTO dossiers VALUES (_dossier, _unit) ON CONFLICT (dossier) DO NOTHING;
          SELECT * INTO was FROM dossiers WHERE dossier = _dossier FOR UPDATE;
          now := was;
          IF _kind = 0 THEN now.received := _day; now.channel := _channel; END IF;
          IF _kind = 2 THEN now.resolved := _day; END IF;
          now.due := greatest(was.due, _due);
          UPDATE dossiers SET received = now.received, due = now.due, resolved = now.resolved, channel = now.channel WHERE dossier = _dossier;
          IF was.received IS NULL AND now.received IS NOT NULL THEN
            INSERT INTO unit_days AS u VALUES (_unit, now.received, 1, (now.channel = 1)::int, 0, 0)
            ON CONFLICT (unit, day) DO UPDATE SET received = u.received + 1, online = u.online + EXCLUDED.online;
          END IF;
          IF now.received IS NOT NULL AND now.resolved IS NOT NULL THEN
            INSERT INTO unit_days AS u VALUES (_unit, now.resolved, 0, 0, 1 - (was.received IS NOT NULL AND was.resolved IS NOT NULL)::int,
              (now.resolved <= now.due)::int - (was.received IS NOT NULL AND was.resolved IS NOT NULL AND was.resolved <= was.due)::int)
            ON CONFLICT (unit, day) DO UPDATE SET resolved = u.resolved + EXCLUDED.resolved, on_time = u.on_time + EXCLUDED.on_time;
          END IF;
          RETURN 1;
        END $$
        """;

    /// <summary>Takes what was copied into a table of its own.</summary>
    public const string TakeCopied = "INSERT INTO events SELECT * FROM copied ON CONFLICT (id) DO NOTHING";

    /// <summary>What is copied into, emptied by each commit.</summary>
    public const string Copied =
        """
        CREATE TEMP TABLE copied(id text COLLATE "C", unit int, dossier text COLLATE "C", kind smallint, day int, channel smallint, due int) ON COMMIT DELETE ROWS
        """;
}
