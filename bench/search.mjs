// What a page of the directory costs the server, beside its shortest answer: CPU time per request, latency, memory,
// starts and the making of the index. Run by bench/search.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

const program = process.env.POLES ?? "build/release/poles";
const client = "build/release/bench/bench_client";
const patience = 120; // seconds for a start
const queries = 1000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    organizations: { type: "string", default: "11000" },
    rounds: { type: "string", default: "5" },
    connections: { type: "string", default: "2" },
  },
});
const [generator] = positionals;
const folder = mkdtempSync(path.join(tmpdir(), "poles-bench-"));
const data = path.join(folder, "data");

function generate(...parts) {
  return execFileSync("python3", [generator, ...parts], { encoding: "utf8" });
}

/** Every address once: the query and the region of each line of the generator. */
function addresses() {
  const rows = readFileSync("rules/territories/regions.csv", "utf8").trim().split("\n").slice(1);
  const codes = new Map(rows.map((row) => row.split(",").slice(0, 2).reverse()));
  const lines = generate("--queries", String(queries)).trim().split("\n");
  return lines.map((line) => {
    const [query, region] = line.split("\t");
    return `/repertoire?${new URLSearchParams({ q: query, region: codes.get(region) })}`;
  });
}

/** CPU seconds of a command, itself and the system's work for it. */
function cpu_of_command(...command) {
  const timed = ["-c", 'TIMEFORMAT="%U %S"; time "$@" >/dev/null', "bash", ...command];
  const { status, stderr } = spawnSync("bash", timed, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const [user, system] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return user + system;
}

async function free_port() {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address();
  listener.close();
  return port;
}

/** Starts the server: { server, port, seconds } until the page of an address is answered. */
async function start(address) {
  const port = await free_port();
  const begun = performance.now();
  const server = spawn(program, ["serve", "--log", "off", "--data", data, "--port", port], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  while (performance.now() - begun < patience * 1000 && server.exitCode === null) {
    const reply = await fetch(`http://127.0.0.1:${port}${address}`).catch(() => undefined);
    if (reply?.ok) return { server, port, seconds: (performance.now() - begun) / 1000 };
    await pause(5);
  }
  throw new Error("The server does not answer.");
}

async function stop({ server }) {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

/** CPU milliseconds of the process so far, utime and stime together, as the scheduler counts them: /proc/PID/stat only
 *  has ticks of ten milliseconds. */
function cpu_so_far({ server }) {
  const tasks = `/proc/${server.pid}/task`;
  const of = (task) => Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]);
  return readdirSync(tasks).reduce((sum, task) => sum + of(task), 0) / 1e6;
}

function memory({ server }) {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  const megabytes = (name) => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024;
  return { now: megabytes("VmRSS"), most: megabytes("VmHWM") };
}

function ask(site, targets, encoding) {
  const before = cpu_so_far(site);
  const line = execFileSync(client, [site.port, options.connections, encoding].map(String), {
    input: `${targets.join("\n")}\n`,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [answers, , bytes, seconds, p50, p99] = line.split(" ").map(Number);
  const cpu = (cpu_so_far(site) - before) / answers;
  return { cpu, p50, p99, rate: answers / seconds, kilobytes: bytes / answers / 1024 };
}

function spread(numbers, digits) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const shown = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return shown.map((number) => number.toFixed(digits)).join(" / ");
}

function tell(label, text) {
  console.log(`${`${label}:`.padEnd(38)}${text}`);
}

function tell_pages(label, rounds, health) {
  const all = (what) => rounds.map((round) => round[what]);
  tell(`${label}, CPU ms`, spread(all("cpu"), 3));
  if (health)
    tell(
      `${label}, times /healthz`,
      spread(
        rounds.map((round, i) => round.cpu / health[i].cpu),
        2,
      ),
    );
  tell(`${label}, ms until answered, p50`, spread(all("p50"), 3));
  tell(`${label}, ms until answered, p99`, spread(all("p99"), 3));
  tell(`${label}, a second`, spread(all("rate"), 0));
  tell(`${label}, KB`, spread(all("kilobytes"), 1));
}

function measure_pages(site, targets) {
  const shortest = targets.map(() => "/healthz");
  tell("First time each page is asked, CPU ms", ask(site, targets, "identity").cpu.toFixed(3));
  const rounds = Array.from({ length: Number(options.rounds) }, () => ({
    health: ask(site, [...shortest, ...shortest], "identity"),
    plain: ask(site, targets, "identity"),
    gzip: ask(site, targets, "gzip"),
  }));
  const health = rounds.map((round) => round.health);
  tell_pages("/healthz", health);
  tell_pages(
    "Page",
    rounds.map((round) => round.plain),
    health,
  );
  tell_pages(
    "Page in gzip",
    rounds.map((round) => round.gzip),
    health,
  );
}

async function measure() {
  const targets = addresses();
  const file = path.join(folder, "organizations.csv");
  generate(options.organizations, "--out", file);
  execFileSync(program, ["import", "organizations", file, "--data", data, "--log", "off"], {
    stdio: "ignore",
  });
  const processor =
    readFileSync("/proc/cpuinfo", "utf8").match(/model name\s*: (.*)/)?.[1] ?? "unknown processor";
  tell("Machine", `${cpus().length} × ${processor}, ${new Date().toISOString().slice(0, 10)}`);
  tell("Organizations", options.organizations);
  const cold = await start(targets[0]);
  tell("Start to first page, no index, s", cold.seconds.toFixed(2));
  await stop(cold);
  tell(
    "Making the index anew, CPU s",
    cpu_of_command(program, "reindex", "--data", data, "--log", "off").toFixed(2),
  );
  const starts = [];
  for (let time = 0; time < 3; time += 1) {
    const site = await start(targets[0]);
    starts.push(site.seconds);
    await stop(site);
  }
  tell("Start to first page, index there, s", spread(starts, 2));
  const site = await start(targets[0]);
  tell("Memory at start, MB", memory(site).now.toFixed(0));
  console.log(
    `Least / median / most of ${options.rounds} rounds of ${queries} addresses, ${options.connections} connections:`,
  );
  measure_pages(site, targets);
  tell(
    "Memory after, and at most, MB",
    `${memory(site).now.toFixed(0)}, ${memory(site).most.toFixed(0)}`,
  );
  await stop(site);
}

try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
