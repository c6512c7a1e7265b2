import { FluentProvider, Spinner, teamsLightTheme } from "@fluentui/react-components";
import { app } from "@microsoft/teams-js";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { Overview } from "./overview.tsx";
import { type City, readCity } from "./reading.ts";

/**
 * The same overview as a team that follows the samples would build it: everything loaded before anything is drawn,
 * Fluent's own charts, a spinner until the data are there. The tab is measured against it.
 */
function App(): ReactNode {
  const [city, setCity] = useState<City>();
  useEffect(() => {
    readCity().then((read) => {
      setCity(read);
      app.notifySuccess();
    });
  }, []);
  return (
    <FluentProvider theme={teamsLightTheme}>
      {city ? <Overview city={city} /> : <Spinner label="Wird geladen …" />}
    </FluentProvider>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
