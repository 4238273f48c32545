import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const compressible = /\.(?:css|html|js|json|svg)$/;
/** Below this a second file costs more than it saves. */
const worthwhile = 1024;

/** Writes `.br` and `.gz` beside each file, so that the server sends them without compressing anything itself. */
function precompress(): Plugin {
  let folder = "";
  return {
    name: "precompress",
    apply: "build",
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: () => {
      for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!compressible.test(path)) continue;
        const plain = readFileSync(join(folder, path));
        if (plain.length < worthwhile) continue;
        writeFileSync(join(folder, `${path}.gz`), gzipSync(plain, { level: 9 }));
        writeFileSync(
          join(folder, `${path}.br`),
          brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
        );
      }
    },
  };
}

/** What changes with the packages, not with the product, is kept in files of its own: browsers keep those longer. */
const packages = [
  { name: "react", test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
  { name: "schema", test: /node_modules[\\/]zod[\\/]/ },
  { name: "route", test: /node_modules[\\/]@tanstack[\\/]/ },
];

export default defineConfig({
  plugins: [react(), precompress()],
  publicDir: "src/ui/public",
  server: {
    port: 5173,
    proxy: { "/api": process.env.ZHUANBAN_API ?? "http://127.0.0.1:8800" },
  },
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    // The page's content policy allows no data: fonts beside its own; small files stay files.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: packages } } },
  },
});
