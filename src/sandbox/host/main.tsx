import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { PageError } from "./errors.ts";
import "./page.css";

const root = document.getElementById("root");
if (!root) throw new PageError("The page has no element #root.");
createRoot(root).render(<App />);
