// No file over 400 lines, no C++ function over 40, no command of the top folder over 60.
import { functions } from "./reading/cpp.mjs";
import { files_below, read, run_as_program } from "./reading/tree.mjs";

const longest_file = 400;
const longest_function = 40;
const longest_command = 60;
const code = /\.(?:cpp|h|html|sql|ts|css|mjs|sh|cmake)$/;
const folders = [".ci", "bench", "checks", "cmake", "deploy", "journeys", "kit", "src", "web"];

export function check(root) {
  const files = folders.flatMap((folder) => files_below(root, folder));
  const written = files.filter((file) => code.test(file));
  const commands = files_below(root, ".").filter((file) => file === "run" || file === "test");
  return [
    ...written.flatMap((file) => too_long(root, file, longest_file)),
    ...commands.flatMap((file) => too_long(root, file, longest_command)),
    ...written
      .filter((file) => /\.(?:cpp|h)$/.test(file))
      .flatMap((file) => long_functions(root, file)),
  ];
}

function too_long(root, file, limit) {
  const lines = read(root, file).trimEnd().split("\n").length;
  return lines > limit
    ? [`${file}:${limit + 1}: the file has ${lines} lines, ${limit} at most`]
    : [];
}

function long_functions(root, file) {
  return functions(read(root, file))
    .map(({ first, last }) => ({ first, lines: last - first + 1 }))
    .filter(({ lines }) => lines > longest_function)
    .map(
      ({ first, lines }) =>
        `${file}:${first}: the function has ${lines} lines, ${longest_function} at most`,
    );
}

run_as_program(import.meta.url, check);
