import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { localOriginList } from "./origin-list.ts";

const pages = ["index.html", "signed-in.html"];

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  plugins: [react(), localOriginList()],
  build: {
    outDir: "../../dist/tab",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map((page) => `${import.meta.dirname}/${page}`) },
  },
});
