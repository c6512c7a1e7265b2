import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Tab,
  TabList,
  Text,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { CompassNorthwestRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { ExtensionAnswer, ExtensionCommand, ExtensionResult } from "../connector/host-api.ts";
import { HostRequestError } from "./errors.ts";
import { useHost } from "./host-context.tsx";
import { refusalText, texts } from "./texts.ts";

/** Teams asks while somebody types, but not for every letter. */
const pauseMs = 300;

const useStyles = makeStyles({
  surface: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, width: "min(360px, 80vw)" },
  results: {
    listStyleType: "none",
    margin: "0",
    padding: "0",
    maxHeight: "min(320px, 40vh)",
    overflowY: "auto",
  },
  result: { width: "100%", justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  lines: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
});

interface Asked {
  readonly answer?: ExtensionAnswer;
  readonly refusal?: string;
}

/** Asks again a moment after the text has changed; an answer to an older text is not shown any more. */
function useAnswer(conversation: string, command: string, text: string): Asked {
  const { client } = useHost();
  const [asked, setAsked] = useState<Asked>({});
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () => {
        client.search({ conversation, command, text }).then(
          (answer) => current && setAsked({ answer }),
          (error: unknown) =>
            current && setAsked({ refusal: error instanceof HostRequestError ? error.reason : "failed" }),
        );
      },
      text === "" ? 0 : pauseMs,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, conversation, command, text]);
  return asked;
}

function wordsOf({ answer, refusal }: Asked): string {
  if (refusal !== undefined) return refusalText(refusal);
  switch (answer?.kind) {
    case "note":
      return answer.text;
    case "unreachable":
      return texts.appUnreachable;
    case "results":
      return texts.found(answer.results.length);
    default:
      return texts.searching;
  }
}

interface CommandSearchProps {
  readonly command: ExtensionCommand;
  readonly conversation: string;
  onChoose(result: ExtensionResult): void;
}

function CommandSearch({ command, conversation, onChoose }: CommandSearchProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const asked = useAnswer(conversation, command.id, text.trim());
  const results = asked.answer?.kind === "results" ? asked.answer.results : [];
  return (
    <>
      <Field label={command.parameter.title} hint={command.description}>
        <SearchBox value={text} autoFocus onChange={(_event, data) => setText(data.value)} />
      </Field>
      <Text role="status">{wordsOf(asked)}</Text>
      {results.length > 0 && (
        <ul className={styles.results} aria-label={texts.results}>
          {results.map((result, index) => {
            const key = `${index} ${result.title}`;
            return (
              <li key={key}>
                <Button appearance="subtle" className={styles.result} onClick={() => onChoose(result)}>
                  <span className={styles.lines}>
                    <Text weight="semibold">{result.title}</Text>
                    <Text size={200}>{result.text}</Text>
                  </span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

export interface ExtensionSearchProps {
  readonly conversation: string;
  onChoose(result: ExtensionResult): void;
}

/** The app's message extension beside the field in which somebody writes: search, and choose a card for the message. */
export function ExtensionSearch({ conversation, onChoose }: ExtensionSearchProps) {
  const styles = useStyles();
  const { app } = useHost().state;
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(app.commands[0]?.id);
  const command = app.commands.find(({ id }) => id === chosen) ?? app.commands[0];
  if (!command) return null;
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus positioning="above-start">
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={texts.insertFrom(app.displayName)} relationship="label">
          <Button appearance="subtle" icon={<CompassNorthwestRegular />} />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={texts.insertFrom(app.displayName)}>
        {app.commands.length > 1 && (
          <TabList
            size="small"
            selectedValue={command.id}
            onTabSelect={(_event, { value }) => setChosen(String(value))}
          >
            {app.commands.map(({ id, title }) => (
              <Tab key={id} value={id}>
                {title}
              </Tab>
            ))}
          </TabList>
        )}
        <CommandSearch
          key={command.id}
          command={command}
          conversation={conversation}
          onChoose={(result) => {
            setOpen(false);
            onChoose(result);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}
