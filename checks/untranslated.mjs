// Every word that a page shows goes through `tr`: none is written in the template itself.
import { files_below, line_at, read, run_as_program } from "./reading/tree.mjs";

// Proper names, and each language's name in itself.
const allowed = /\b(?:Québec|English|Français|CSV|XLSX|GeoJSON|vCard|JSON|OpenAPI|AGPL|NEQ|MRC)\b/g;
const shown_attributes =
  /\s(?:alt|aria-label|aria-description|content|label|placeholder|title)="([^"]*)"/g;
const codes =
  /\b(?:name|property|http-equiv|charset)="(?!description|og:title|og:description)[^"]*"/;

const blank = (text) => text.replace(/[^\n]/g, " ");

export function check(root) {
  return files_below(root, "src")
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) => untranslated(file, read(root, file)));
}

function untranslated(file, source) {
  const template = source
    .replace(
      /\{\{#[\s\S]*?\}\}|\{\{(?:"(?:[^"\\]|\\.)*"|[^"}]|\}(?!\}))*\}\}|\{%[\s\S]*?%\}/g,
      blank,
    )
    .replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, blank);
  const found = [];
  const look = (text, offset) => {
    const word = text
      .replace(/&#?\w+;/g, blank)
      .replace(allowed, blank)
      .match(/\p{L}{2,}/u);
    if (word)
      found.push(
        `${file}:${line_at(source, offset + word.index)}: "${word[0]}" is shown without tr`,
      );
  };
  for (const tag of template.matchAll(/<[^>]*>/g)) {
    if (/^<meta\b/.test(tag[0]) && codes.test(tag[0])) continue;
    for (const attribute of tag[0].matchAll(shown_attributes))
      look(attribute[1], tag.index + attribute.index);
  }
  const texts = template.replace(/<[^>]*>/g, blank);
  for (const text of texts.matchAll(/[^\n]+/g)) look(text[0], text.index);
  return found;
}

run_as_program(import.meta.url, check);
