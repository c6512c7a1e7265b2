import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useStored } from "./browser-state.ts";
import { type SignInCase, type SignInQuestion, signInCases } from "./teams-protocol/nested-app-auth.ts";
import { texts } from "./texts.ts";

export interface SignIn {
  readonly signInCase: SignInCase;
  /** Grows whenever the developer chooses a case: tabs begin anew then, since they keep their tokens. */
  readonly round: number;
  choose(signInCase: SignInCase): void;
  /** The case at this moment, for whoever asks later. */
  current(): SignInCase;
  /** Opens the dialog, or joins whoever waits for it already. */
  ask(question: SignInQuestion): Promise<boolean>;
  readonly question: SignInQuestion | undefined;
  answer(agreed: boolean): void;
}

interface Asked {
  readonly promise: Promise<boolean>;
  resolve(agreed: boolean): void;
}

/** How tabs get their tokens, and what the person is asked meanwhile. Once they agreed, all goes silently. */
export function useSignIn(): SignIn {
  const [stored, store] = useStored("sandbox.signIn");
  const signInCase = signInCases.find((name) => name === stored) ?? "silent";
  const latest = useRef(signInCase);
  latest.current = signInCase;
  const asked = useRef<Asked>(undefined);
  const [question, setQuestion] = useState<SignInQuestion>();
  const [round, setRound] = useState(0);

  const answer = useCallback(
    (agreed: boolean) => {
      if (agreed) {
        latest.current = "silent";
        store("silent");
      }
      asked.current?.resolve(agreed);
      asked.current = undefined;
      setQuestion(undefined);
    },
    [store],
  );

  const choose = useCallback(
    (next: SignInCase) => {
      answer(false);
      store(next);
      setRound((before) => before + 1);
    },
    [answer, store],
  );

  const ask = useCallback((next: SignInQuestion) => {
    asked.current ??= Promise.withResolvers<boolean>();
    setQuestion(next);
    return asked.current.promise;
  }, []);

  const current = useCallback(() => latest.current, []);
  return useMemo(
    () => ({ signInCase, round, choose, current, ask, question, answer }),
    [signInCase, round, choose, current, ask, question, answer],
  );
}

/** What Microsoft would ask in a window of its own. */
export function SignInDialog({ signIn, app, person }: { signIn: SignIn; app: string; person: string }): ReactNode {
  const { question, answer } = signIn;
  const words = texts.signInQuestions[question ?? "consent"];
  return (
    <Dialog open={question !== undefined} onOpenChange={(_event, data) => data.open || answer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(app)}</DialogTitle>
          <DialogContent>{words.body(app, person)}</DialogContent>
          <DialogActions fluid>
            <Button onClick={() => answer(false)}>{words.no}</Button>
            <Button appearance="primary" onClick={() => answer(true)}>
              {words.yes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Lets a developer see how the tab bears each case. */
export function SignInChoice({ signIn }: { signIn: SignIn }): ReactNode {
  return (
    <RadioGroup
      aria-label={texts.signIn}
      value={signIn.signInCase}
      onChange={(_event, { value }) => signIn.choose(signInCases.find((name) => name === value) ?? "silent")}
    >
      {signInCases.map((name) => (
        <Radio key={name} value={name} label={texts.signInCases[name]} />
      ))}
    </RadioGroup>
  );
}
