import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { startTransition, useMemo, useState } from "react";

/** The first items of a long list, and a button for more of them; it stays when all are there, so that it keeps the focus. */
export function useMore<Item>(items: readonly Item[], step: number, label: (rest: number) => string) {
  const [most, setMost] = useState(step);
  const shown = useMemo(() => items.slice(0, most), [items, most]);
  const rest = Math.max(items.length - most, 0);
  const button: ReactNode = items.length > step && (
    <Button size="small" disabledFocusable={rest === 0} onClick={() => startTransition(() => setMost(most + step))}>
      {label(rest)}
    </Button>
  );
  return { shown, button };
}
