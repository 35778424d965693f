// Bundles the panel, and copies what is served beside it with its licences. Run by `make frontend`.
import { build } from "esbuild";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, "..", "src", "fillcast", "faces", "web");
const out = join(web, "static");
const vendor = join(web, "vendor");
const modules = join(here, "node_modules");

await build({
  entryPoints: { desk: join(here, "src", "desk.ts") },
  outdir: out,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  charset: "utf8",
  loader: { ".css": "text" },
});

for (const name of ["index.html", "page.css", "mark.svg", "docs.html", "docs.js"]) await cp(join(here, "src", name), join(out, name));
await cp(join(here, "src", "boot.js"), join(out, "page.js"));

const fonts = join(vendor, "fonts");
await mkdir(fonts, { recursive: true });
const faces = [
  ["inter", "inter-latin-400-normal.woff2"],
  ["inter", "inter-latin-600-normal.woff2"],
  ["jetbrains-mono", "jetbrains-mono-latin-400-normal.woff2"],
];
for (const [family, file] of faces) await cp(join(modules, "@fontsource", family, "files", file), join(fonts, file));
for (const family of ["inter", "jetbrains-mono"]) {
  await cp(join(modules, "@fontsource", family, "LICENSE"), join(fonts, `LICENSE-${family}.txt`));
}

for (const file of ["swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt", "swagger-ui.css"]) {
  await cp(join(modules, "swagger-ui-dist", file), join(vendor, file));
}
await cp(join(modules, "swagger-ui-dist", "LICENSE"), join(vendor, "LICENSE-swagger-ui.txt"));
await cp(join(modules, "swagger-ui-dist", "NOTICE"), join(vendor, "NOTICE-swagger-ui.txt"));
const uplot = await readFile(join(modules, "uplot", "LICENSE"), "utf8");
await writeFile(join(vendor, "LICENSE-uplot.txt"), uplot);
