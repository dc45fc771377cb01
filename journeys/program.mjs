// The program under test: a demonstration of one hub in a temporary folder, served on a free port.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const built = fileURLToPath(new URL("../build/release/poles", import.meta.url));
const patience = 60; // seconds

/** Starts the site of one hub: { address, stop }. POLES names another program than that of the release build. */
export async function start_program(hub) {
  const program = process.env.POLES ?? built;
  if (!existsSync(program)) throw new Error(`${program} is not built: ./test builds it`);
  const data = mkdtempSync(path.join(tmpdir(), "poles-"));
  execFileSync(program, ["demo", "--hub", hub, "--data", data], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const port = await free_port();
  const address = `http://127.0.0.1:${port}`;
  const parts = ["serve", "--data", data, "--port", port, "--public-address", address];
  const server = spawn(program, [...parts, "--log", "warning"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(server, "exit");
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  await until_it_answers(address, server).catch(async (fault) => {
    await stop();
    throw fault;
  });
  return { address, stop };
}

async function free_port() {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address();
  listener.close();
  return String(port);
}

async function until_it_answers(address, server) {
  for (let tenth = 0; tenth < patience * 10 && server.exitCode === null; tenth += 1) {
    const reply = await fetch(`${address}/healthz`).catch(() => undefined);
    if (reply?.ok) return;
    await pause(100);
  }
  throw new Error("The program does not answer.");
}
