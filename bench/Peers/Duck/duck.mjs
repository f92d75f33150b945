// DuckDB for bench/Peers: loads a file at once and answers questions, a line of JSON each. Arguments: the database, the table of units.
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';

const [, , database, units] = process.argv;
const instance = await DuckDBInstance.create(database, { threads: '2' });
const connection = await instance.connect();

const text = (path) => `'${path.replaceAll("'", "''")}'`;
const day = (moment) => `datediff('day', DATE '1970-01-01', ${moment}[1:10]::DATE)::INTEGER`;
const dossiers = (where) => `SELECT dossier, min(unit) AS unit, min(day) FILTER (WHERE kind = 0) AS received, max(due) AS due,
  min(day) FILTER (WHERE kind = 2) AS resolved, max(online) FILTER (WHERE kind = 0) AS online FROM events ${where} GROUP BY dossier`;

const ask = {
  ready: async () => {
    await connection.run(`CREATE TABLE units AS SELECT * FROM read_csv(${text(units)}, header = false,
      columns = {'unit': 'INTEGER', 'district': 'INTEGER', 'province': 'INTEGER'})`);
    return 1;
  },
  load: async ({ file }) => {
    await connection.run(`CREATE TABLE events AS SELECT DISTINCT ON (id) id, data.unit::INTEGER - 1 AS unit, subject AS dossier,
      CASE split_part(type, '.', 3) WHEN 'received' THEN 0 WHEN 'extended' THEN 1 ELSE 2 END::TINYINT AS kind,
      ${day('time')} AS day, (data.channel = 'online-full')::TINYINT AS online, ${day('data.due')} AS due
      FROM read_json(${text(file)}, format = 'newline_delimited', columns = {'id': 'VARCHAR', 'subject': 'VARCHAR', 'type': 'VARCHAR', 'time': 'VARCHAR',
        'data': 'STRUCT(unit VARCHAR, due VARCHAR, channel VARCHAR)'})`);
    await connection.run('CHECKPOINT');
    return (await rows('SELECT count(*) FROM events'))[0][0];
  },
  mostOverdue: ({ today }) => rows(`WITH d AS (${dossiers('')})
    SELECT unit, count(*) FILTER (WHERE resolved IS NULL AND due < ${today}) AS overdue, count(*) FILTER (WHERE resolved >= ${today} - 30),
      count(*) FILTER (WHERE resolved >= ${today} - 30 AND resolved <= due)
    FROM d WHERE received IS NOT NULL GROUP BY unit HAVING overdue > 0 ORDER BY overdue DESC, unit LIMIT 20`),
  province: ({ today, unit }) => rows(`WITH d AS (${dossiers(`WHERE unit IN (SELECT unit FROM units WHERE province = ${unit})`)})
    SELECT u.district, count(*) FILTER (WHERE received >= ${today} - 30), count(*) FILTER (WHERE received >= ${today} - 30 AND online = 1),
      count(*) FILTER (WHERE resolved >= ${today} - 30), count(*) FILTER (WHERE resolved >= ${today} - 30 AND resolved <= due), count(dossier) - count(resolved)
    FROM units AS u LEFT JOIN d ON d.unit = u.unit AND received IS NOT NULL WHERE u.province = ${unit} GROUP BY ROLLUP (u.district) ORDER BY 1 NULLS FIRST`),
  commune: ({ firsts, unit }) => rows(`WITH d AS (${dossiers(`WHERE unit = ${unit}`)}) SELECT ${firsts.map((first) =>
    `count(*) FILTER (WHERE received >= ${first}), count(*) FILTER (WHERE received >= ${first} AND online = 1),
     count(*) FILTER (WHERE resolved >= ${first}), count(*) FILTER (WHERE resolved >= ${first} AND resolved <= due)`).join(', ')},
    count(*) - count(resolved) FROM d WHERE received IS NOT NULL`),
};

async function rows(sql) {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map((row) => row.map((value) => (value === null ? null : Number(value))));
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(await ask[question.ask](question))}\n`);
}
