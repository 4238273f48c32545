/** The floor of a server in this language: `node:http` and `pg`, one prepared statement, nothing else. */
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { type Recorded, renew } from "./record.ts";

const { url, options, size, statement, kept } = JSON.parse(process.argv[2] ?? "") as {
  url: string;
  options: string;
  size: number;
  statement: Recorded;
  kept: string[];
};
const pool = new pg.Pool({ connectionString: url, options, max: size });
const keep = new Set(kept);

const server = createServer(async (_request, response) => {
  const values = renew(statement.parameters, keep, randomUUID);
  const { rows } = await pool.query({ name: "floor", text: statement.sql, values });
  const body = Buffer.from(JSON.stringify({ rows }));
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as { port: number }).port));
