import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { usePlace, useStored } from "./browser-state.ts";
import { createHostClient } from "./host-client.ts";
import { HostProvider } from "./host-context.tsx";
import { useChangeCount, useReading } from "./live-data.ts";
import { SignedIn } from "./signed-in.tsx";
import { refusalText, texts } from "./texts.ts";
import { fluentThemes, themeNamed } from "./themes.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100dvh",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  centre: { margin: "auto", maxWidth: "480px" },
});

/** The page: whoever is chosen sees what this person would see in Teams. */
export function App() {
  const styles = useStyles();
  const [place, go] = usePlace();
  const [storedPerson, storePerson] = useStored("sandbox.person");
  const [storedTheme, storeTheme] = useStored("sandbox.theme", { follow: true });
  const [attempt, setAttempt] = useState(0);
  const changes = useChangeCount();
  const theme = themeNamed(storedTheme);
  const person = place.person ?? storedPerson ?? "";
  const client = useMemo(() => createHostClient(person), [person]);
  const { data: state, failure } = useReading(person, changes + attempt, client.state);

  function choosePerson(id: string): void {
    storePerson(id);
    go({ person: id });
  }

  return (
    <FluentProvider theme={fluentThemes[theme]}>
      <div className={styles.page} style={{ colorScheme: theme === "light" ? "light" : "dark" }}>
        {failure !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusalText(failure)}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => setAttempt(attempt + 1)}>{texts.retry}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {state ? (
          <HostProvider key={state.person.id} state={state}>
            <SignedIn
              state={state}
              changes={changes}
              place={place}
              go={go}
              theme={theme}
              onTheme={storeTheme}
              onPerson={choosePerson}
            />
          </HostProvider>
        ) : (
          failure === undefined && <Spinner className={styles.centre} label={texts.loading} />
        )}
      </div>
    </FluentProvider>
  );
}
