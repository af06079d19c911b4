import i18next, { type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next";
import { changeSettings, readSettings } from "../shared/ui/settings.js";

type Texts = Record<string, { default: ResourceLanguage }>;
const dutch = import.meta.glob("./nl/*.json", { eager: true }) as Texts;
const english = import.meta.glob("./en/*.json");

function byFile(texts: Texts): ResourceLanguage {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ""), text.default]),
  );
}

async function loadEnglish(): Promise<void> {
  if (i18next.hasResourceBundle("en", "shared")) return;
  const loaded = await Promise.all(
    Object.entries(english).map(
      async ([path, load]) => [path, await load()] as [string, { default: ResourceLanguage }],
    ),
  );
  for (const [name, text] of Object.entries(byFile(Object.fromEntries(loaded)))) {
    i18next.addResourceBundle("en", name, text);
  }
}

/** Starts the texts in the language of this device's settings; Dutch is always there, English is fetched when chosen. */
export async function startTexts(): Promise<void> {
  const { language } = readSettings();
  await i18next.use(initReactI18next).init({
    lng: "nl",
    fallbackLng: "nl",
    defaultNS: "shared",
    resources: { nl: byFile(dutch) },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  if (language === "en") await switchLanguage("en");
}

/** Switches every text on the screen and remembers it on this device. */
export async function switchLanguage(language: "nl" | "en"): Promise<void> {
  if (language === "en") await loadEnglish();
  await i18next.changeLanguage(language);
  changeSettings({ language });
}
