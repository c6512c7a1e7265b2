import { Button, makeStyles, Subtitle1, Tab, TabList, Tooltip, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { texts } from "./texts.ts";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: "0", paddingBlock: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  views: { flexWrap: "wrap", minWidth: 0 },
});

export interface PlaceHeaderProps {
  readonly title: string;
  /** What can be shown of the place, by name. */
  readonly views: readonly { readonly value: string; readonly name: string }[];
  readonly selected: string;
  onSelect(value: string): void;
  /** Nothing where no tab may be added. */
  readonly onAdd?: (() => void) | undefined;
  /** Takes away the tab that is shown, if that is possible. */
  readonly onRemove?: (() => void) | undefined;
}

/** Name of a channel, a meeting or the app, and what there is to see of it. */
export function PlaceHeader({ title, views, selected, onSelect, onAdd, onRemove }: PlaceHeaderProps) {
  const styles = useStyles();
  return (
    <div className={styles.header}>
      <Subtitle1 as="h1" className={styles.title}>
        {title}
      </Subtitle1>
      <TabList
        className={styles.views}
        aria-label={texts.views}
        selectedValue={selected}
        onTabSelect={(_event, { value }) => onSelect(String(value))}
      >
        {views.map(({ value, name }) => (
          <Tab key={value} value={value}>
            {name}
          </Tab>
        ))}
      </TabList>
      {onAdd && (
        <Tooltip content={texts.addTab} relationship="label">
          <Button appearance="subtle" icon={<AddRegular />} onClick={onAdd} />
        </Tooltip>
      )}
      {onRemove && (
        <Tooltip content={texts.removeTab} relationship="label">
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={onRemove} />
        </Tooltip>
      )}
    </div>
  );
}
