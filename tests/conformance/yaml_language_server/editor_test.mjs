// Edits data files as an editor with YAML support does: the language server, fed with our schemas, must offer keys and
// values and show their Russian hints.
//   node editor_test.mjs SERVER_JS SCHEMAS_FOLDER
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [serverScript, schemas] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "pisar-editor-"));

/** The server as a process that is spoken to by JSON-RPC. */
class Server {
  constructor() {
    this.process = spawn(process.execPath, [serverScript, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.buffer = Buffer.alloc(0);
    this.waiting = new Map();
    this.diagnostics = new Map();
    this.nextId = 1;
    this.process.stdout.on("data", (chunk) => this.read(chunk));
  }
  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }
  request(method, params) {
    const id = this.nextId++;
    this.send({ id, method, params });
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }
  read(chunk) {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const end = this.buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.subarray(0, end).toString())[1]);
      if (this.buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.buffer.subarray(end + 4, end + 4 + length).toString());
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.receive(message);
    }
  }
  receive(message) {
    if (message.method === "workspace/configuration") {
      const settings = { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } };
      this.send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? {}) });
    } else if (message.method === "textDocument/publishDiagnostics") {
      this.diagnostics.set(message.params.uri, message.params.diagnostics);
    } else if (message.method !== undefined && message.id !== undefined) {
      this.send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.waiting.get(message.id)?.(message.result);
      this.waiting.delete(message.id);
    }
  }
}

const server = new Server();
const failures = [];
function expect(holds, what, found) {
  if (!holds) failures.push(`${what}; found: ${JSON.stringify(found)}`);
}

/** Opens a data file whose «|» is the cursor. */
function open(name, schema, text) {
  const path = join(folder, name);
  const content = `# yaml-language-server: $schema=${join(schemas, schema + ".schema.json")}\n${text.replace("|", "")}`;
  writeFileSync(path, content);
  const uri = pathToFileURL(path).href;
  server.send({
    method: "textDocument/didOpen",
    params: { textDocument: { uri, languageId: "yaml", version: 1, text: content } },
  });
  const before = text.slice(0, text.indexOf("|")).split("\n");
  return { textDocument: { uri }, position: { line: before.length, character: before.at(-1).length } };
}

async function completions(name, schema, text) {
  const result = await server.request("textDocument/completion", open(name, schema, text));
  return result.items;
}

async function hover(name, schema, text) {
  const result = await server.request("textDocument/hover", open(name, schema, text));
  return result?.contents?.value ?? "";
}

async function diagnostics(name, schema, text) {
  const { textDocument } = open(name, schema, text + "|");
  for (let i = 0; i < 100 && !server.diagnostics.get(textDocument.uri)?.length; ++i) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return server.diagnostics.get(textDocument.uri) ?? [];
}

const documentation = (item) => item?.documentation?.value ?? item?.documentation ?? "";

await server.request("initialize", {
  processId: process.pid,
  rootUri: pathToFileURL(folder).href,
  capabilities: {
    workspace: { configuration: true },
    textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
  },
});
server.send({ method: "initialized", params: {} });

{
  const items = await completions("schools.yaml", "schools", "- id: s1\n  name: СОШ\n  |\n");
  const labels = items.map((item) => item.label);
  for (const key of ["low_results", "director", "students", "risks"]) expect(labels.includes(key), `offers ${key}`, labels);
  expect(!labels.includes("name"), "does not offer a key that is there", labels);
  const director = documentation(items.find((item) => item.label === "director"));
  expect(director.includes("data/people.yaml"), "explains a key in Russian", director);
}
{
  const items = await completions("results.yaml", "results", "- school: s1\n  |\n");
  const labels = items.map((item) => item.label);
  for (const key of ["year", "procedure", "subject", "grade", "n", "n2"]) expect(labels.includes(key), `offers ${key}`, labels);
}
{
  const items = await completions("risky.yaml", "schools", "- id: s1\n  name: СОШ\n  risks:\n    - risk: r1\n      level: |\n");
  const labels = items.map((item) => item.label);
  for (const level of ["высокий", "средний", "низкий"]) expect(labels.includes(level), `offers «${level}»`, labels);
}
{
  const items = await completions("pisar.yaml", "workspace", "year: 2024/2025\n|\n");
  const labels = items.map((item) => item.label);
  for (const key of ["documents", "formats", "profile"]) expect(labels.includes(key), `offers ${key}`, labels);
}
{
  const text = await hover("hover.yaml", "schools", "- id: s1\n  name: СОШ\n  low_res|ults: true\n");
  expect(text.includes("Низкие результаты"), "shows the field's title", text);
  expect(text.includes("низкими образовательными результатами"), "shows the field's description", text);
}
{
  const found = await diagnostics("wrong.yaml", "schools", "- id: s1\n  name: СОШ\n  low_results: наверное\n");
  expect(found.some((item) => item.range.start.line === 3), "marks a value of the wrong type in its line", found);
}
{
  // What Pisar accepts the editor accepts.
  const text = "- {school: s1, year: 2024/2025, procedure: ВПР, subject: химия, grade: 8, n: \"1 234\", n5: н/д, n4: \"-\", n3: 1, n2: 0}\n";
  const { textDocument } = open("messy.yaml", "results", text + "|");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const found = server.diagnostics.get(textDocument.uri);
  expect(Array.isArray(found) && found.length === 0, "accepts messy values that Pisar accepts", found);
}

server.process.kill();
rmSync(folder, { recursive: true });
for (const failure of failures) console.error(`FAILED: ${failure}`);
console.log(failures.length === 0 ? "all expectations hold" : `${failures.length} expectations failed`);
process.exit(failures.length === 0 ? 0 : 1);
