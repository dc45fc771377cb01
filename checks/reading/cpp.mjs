// C++ read just enough to be checked: comments and literals told from code, without changing any line number.

// A raw string, a string, a character (not the ' of 1'000), a line comment, a block comment.
const token =
  /R"([^()\s\\]*)\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"|(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

const is_comment = (text) => text.startsWith("//") || text.startsWith("/*");
const blank = (text) => text.replace(/[^\n]/g, " ");

/** The source with comments blanked. */
export function without_comments(source) {
  return source.replace(token, (text) => (is_comment(text) ? blank(text) : text));
}

/** The source with the insides of strings and characters blanked; comments stay. */
export function without_literals(source) {
  return source.replace(token, (text) => {
    if (is_comment(text)) return text;
    return text[0] + blank(text.slice(1, -1)) + text[text.length - 1];
  });
}

export function code_only(source) {
  return without_literals(without_comments(source));
}

/** String literals: [{ text, offset }], the text as written between its quotes. */
export function strings(source) {
  return [...source.matchAll(token)]
    .filter(([text]) => /^R?"/.test(text))
    .map((match) => ({
      text: match[0].replace(/^R"[^(]*\(|\)[^)]*"$|^"|"$/g, ""),
      offset: match.index,
    }));
}

const is_type = (head) =>
  /^(?:template\s*<[\s\S]*>\s*)?(?:typedef\s+)?(?:class|struct|union|enum)\b/.test(head) &&
  !head.endsWith(")");

function kind_of_block(head, around) {
  if (around === "function") return "function";
  if (/^(?:inline\s+)?namespace\b|^extern\s+"/.test(head)) return "namespace";
  if (is_type(head)) return "type";
  return head.includes("(") && !/[=(,]$/.test(head) ? "function" : "data";
}

/** Functions with a body: [{ first, last }], line numbers from the signature to the closing brace. */
export function functions(source) {
  const code = code_only(source).replace(/^[ \t]*#(?:[^\n]*\\\n)*[^\n]*/gm, blank);
  const found = [];
  const open = [];
  let line = 1;
  let head = "";
  let head_line = 1;
  for (const c of code) {
    if (c === "\n") line += 1;
    if (c === "{") {
      open.push({ kind: kind_of_block(head.trim(), open.at(-1)?.kind), first: head_line });
      head = "";
    } else if (c === "}") {
      const block = open.pop();
      if (block?.kind === "function" && open.at(-1)?.kind !== "function")
        found.push({ first: block.first, last: line });
      head = "";
    } else if (c === ";") {
      head = "";
    } else if (head !== "" || /\S/.test(c)) {
      if (head === "") head_line = line;
      head += c;
    }
  }
  return found;
}
