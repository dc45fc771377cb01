/** Reads a CSV text (RFC 4180, header first) as one object per row. */
export function read_table(text) {
  const [header, ...rows] = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter(Boolean)
    .map(cells);
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])),
  );
}

function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replace(/""/g, '"'),
  );
}
