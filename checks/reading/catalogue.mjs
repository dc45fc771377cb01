// gettext catalogues (.po): read whole, so that each fault has its line; written only at their end.

const unquoted = (text) =>
  text.replace(/\\(.)/g, (_, c) => (c === "n" ? "\n" : c === "t" ? "\t" : c));
export const quote = (text) =>
  `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;

/** Entries in order: { line, comments, obsolete, context, id, plural, translations }; the header has an empty id. */
export function read_entries(source) {
  const entries = [];
  let entry;
  let add;
  source.split("\n").forEach((raw, i) => {
    const obsolete = raw.startsWith("#~");
    const line = obsolete ? raw.slice(2).trim() : raw.trim();
    if (line === "" && !obsolete) entry = undefined;
    if (line === "") return;
    entry ??= begin(entries, i + 1);
    entry.obsolete ||= obsolete;
    if (line.startsWith("#")) entry.comments.push(line);
    else if (line.startsWith('"')) add(unquoted(line.slice(1, -1)));
    else add = keyword(entry, line);
  });
  return entries;
}

function begin(entries, line) {
  const entry = {
    line,
    comments: [],
    obsolete: false,
    context: undefined,
    id: "",
    plural: undefined,
    translations: [],
  };
  entries.push(entry);
  return entry;
}

/** Takes `msgid "text"` and returns what adds the lines that continue it. */
function keyword(entry, line) {
  const [, word, index, text] =
    line.match(/^(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d)\])?\s+"(.*)"$/) ?? [];
  const place = { msgctxt: "context", msgid: "id", msgid_plural: "plural" }[word];
  const add = (more) => {
    if (place) entry[place] = (entry[place] ?? "") + more;
    else entry.translations[index ?? 0] = (entry.translations[index ?? 0] ?? "") + more;
  };
  add(unquoted(text ?? ""));
  return add;
}

export const header = `msgid ""
msgstr ""
"Language: fr_CA\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
`;

/** An entry without its translation. */
export function empty_entry({ context, id, plural }) {
  const ends =
    plural === undefined
      ? ['msgstr ""']
      : [`msgid_plural ${quote(plural)}`, 'msgstr[0] ""', 'msgstr[1] ""'];
  return ["", `msgctxt ${quote(context)}`, `msgid ${quote(id)}`, ...ends, ""].join("\n");
}
