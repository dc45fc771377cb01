// SQL read just enough to know which tables it makes and which it names.

const token = /--[^\n]*|'(?:[^']|'')*'|"[^"]*"|:?[A-Za-z_][A-Za-z0-9_.]*|::|[0-9]+|\S/g;

/** Words, numbers and signs in small letters, with their offsets; comments are left out. */
export function tokens(source) {
  return [...source.matchAll(token)]
    .filter(([text]) => !text.startsWith("--"))
    .map((match) => ({
      text: match[0].startsWith("'") ? match[0] : match[0].toLowerCase(),
      offset: match.index,
    }));
}

/** Names made by `create table`, `create view` and the like. */
export function names_made(source) {
  const words = tokens(source).map(({ text }) => text);
  return words.flatMap((word, i) => {
    if (!["table", "view"].includes(word) || !words.slice(Math.max(0, i - 2), i).includes("create"))
      return [];
    return [words[i + 1] === "if" ? words[i + 4] : words[i + 1]];
  });
}

/** Tables and views read or written, each with its offset; what `with` names in the same text is left out. */
export function names_used(source) {
  const all = tokens(source);
  const used = [];
  const made_by_with = new Set();
  for (let i = 0; i < all.length; i += 1) {
    const word = all[i].text;
    if (
      is_name(all[i]) &&
      all[i + 1]?.text === "as" &&
      /^(?:\(|not|materialized)$/.test(all[i + 2]?.text)
    )
      made_by_with.add(word);
    if (
      is_name(all[i]) &&
      all[i + 1]?.text === "(" &&
      ["with", "recursive"].includes(all[i - 1]?.text)
    )
      made_by_with.add(word);
    if (names_follow(all, i)) used.push(...list_of_names(all, i + 1));
  }
  return used.filter(({ text }) => !made_by_with.has(text));
}

function names_follow(all, i) {
  const [before, word, after] = [all[i - 1]?.text, all[i].text, all[i + 1]?.text];
  if (word === "from") return before !== "distinct";
  if (word === "update") return after !== "set" && before !== "on" && before !== "for";
  return word === "join" || word === "into";
}

/** `a, b as c, d e`: the names of a list, whatever their aliases. */
function list_of_names(all, start) {
  const names = [];
  let depth = 0;
  let expected = true;
  for (let i = start; i < all.length; i += 1) {
    const word = all[i].text;
    if (
      depth === 0 &&
      /^(?:;|\)|where|join|left|inner|cross|full|on|set|values|select|group|order|limit|union)$/.test(
        word,
      )
    )
      break;
    if (depth === 0 && expected && is_name(all[i])) names.push(all[i]);
    expected = depth === 0 && word === ",";
    // What stands in parentheses is a subquery, whose own `from` is read elsewhere, or columns.
    depth += word === "(" ? 1 : word === ")" ? -1 : 0;
  }
  return names;
}

const is_name = ({ text }) => /^[a-z_][a-z0-9_.]*$/.test(text);
