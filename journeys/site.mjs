// The pages that journeys visit, in both languages: the only place where addresses are written.
import { say } from "./words.mjs";

export const hub = "mauricie";
export const languages = ["fr", "en"];
export const site = process.env.SITE;

const addresses = {
  network: ["/", "/en"],
  hub: [`/${hub}`, `/en/${hub}`],
  directory: [`/${hub}/repertoire`, `/en/${hub}/directory`],
  network_directory: ["/repertoire", "/en/directory"],
  data: [`/${hub}/donnees`, `/en/${hub}/data`],
  accessibility: [`/${hub}/accessibilite`, `/en/${hub}/accessibility`],
  privacy: [`/${hub}/confidentialite`, `/en/${hub}/privacy`],
  api: ["/api", "/en/api"],
};

export function address(page, language = "fr") {
  return addresses[page][languages.indexOf(language)];
}

/** The address of the first organization of the directory: its page, and what hangs below it. */
export async function an_organization(language = "fr") {
  const text = await (await fetch(site + address("directory", language))).text();
  const [, found] =
    text.match(new RegExp(`<h3><a href="(${address("directory", language)}/[^"/]+)"`)) ?? [];
  if (!found) throw new Error("The directory lists no organization.");
  return {
    page: found,
    report: `${found}/${language === "fr" ? "signaler" : "report"}`,
    card: `${found}/contact.vcf`,
  };
}

/** Every page worth checking by itself, states included: [{ name, address, status }]. */
export async function every_page(language) {
  const organization = await an_organization(language);
  const directory = address("directory", language);
  const named = Object.keys(addresses).map((page) => ({
    name: page,
    address: address(page, language),
    status: 200,
  }));
  return [
    ...named,
    { name: "a search", address: `${directory}?q=service`, status: 200 },
    { name: "nothing found", address: `${directory}?q=zzzqqq`, status: 200 },
    { name: "the map of the directory", address: await map_view(directory, language), status: 200 },
    { name: "an organization", address: organization.page, status: 200 },
    { name: "the form to report an error", address: organization.report, status: 200 },
    { name: "the thanks for a report", address: `${organization.report}?envoye=1`, status: 200 },
    { name: "a page that is not there", address: `${directory}/rien-de-tel`, status: 404 },
  ];
}

async function map_view(directory, language) {
  const text = await (await fetch(site + directory)).text();
  const tabs = text.match(/<nav class="view-tabs"[\s\S]*?<\/nav>/)?.[0] ?? "";
  const link = [...tabs.matchAll(/<a href="([^"]+)"[\s\S]*?<\/a>/g)].find(([whole]) =>
    whole.includes(say(language, "search", "Map")),
  );
  return link?.[1].replaceAll("&amp;", "&") ?? directory;
}
