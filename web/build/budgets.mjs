import { gzipSync } from "node:zlib";

const budgets = [
  { what: "style sheet", limit: 12, files: /^site\.css$/ },
  { what: "page script", limit: 20, files: /^(page|chunk)\.js$/ },
  { what: "map island", limit: 55, files: /^map\.(js|css)$/ },
];

/** Prints the weight of each part, in KiB after gzip, and fails when one is over its limit. */
export function refuse_over_budget(files) {
  for (const { what, limit, files: pattern } of budgets) {
    const parts = files.filter((file) => pattern.test(file.name));
    const size =
      parts.reduce((sum, file) => sum + gzipSync(file.bytes, { level: 9 }).length, 0) / 1024;
    console.log(`${what}: ${size.toFixed(1)} KiB of ${limit}`);
    if (parts.length === 0 || size > limit) {
      console.error(`${what}: over its budget, or missing`);
      process.exitCode = 1;
    }
  }
}
