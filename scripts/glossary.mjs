// Writes docs/glossary.md from libs/catalogue/data/glossary.yaml: one word for one thing, in the screens and in the code.
import { readFileSync, writeFileSync } from "node:fs";
import { load } from "js-yaml";

const cell = (text) => String(text).replaceAll("|", "\\|");
const { terms } = load(readFileSync(new URL("../libs/catalogue/data/glossary.yaml", import.meta.url), "utf8"));
const rows = terms.map(
  (term) =>
    `| ${cell(term.codeTerm)} | ${cell(term.term)} | ${cell(term.explanationNl)} | ${cell(term.termEn)}: ${cell(term.explanationEn)} | ${(term.avoid ?? []).map((word) => `${cell(word.word)} → ${cell(word.betterNl)}`).join("; ")} |`,
);
const page = `# Glossary

The bridge between the words people see (Dutch, or English) and the names in the code (English). Made from \`libs/catalogue/data/glossary.yaml\` by \`node scripts/glossary.mjs\`.

| in the code | on the screen | explanation | in English | rather not → better |
|---|---|---|---|---|
${rows.join("\n")}
`;
const target = new URL("../docs/glossary.md", import.meta.url);
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== page) {
    process.stderr.write("docs/glossary.md is older than the glossary: run node scripts/glossary.mjs.\n");
    process.exitCode = 1;
  }
} else writeFileSync(target, page);
