import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { CalendarRegular, ChannelRegular, CompassNorthwestRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { HostState } from "../connector/host-api.ts";
import { meetingPlace, personalApp } from "./place.ts";
import { texts } from "./texts.ts";

const useStyles = makeStyles({
  rail: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    overflowY: "auto",
  },
  heading: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, margin: "0" },
  label: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0`,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  entry: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalS,
  },
  selected: {
    color: tokens.colorNeutralForeground1Selected,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  unread: { fontWeight: tokens.fontWeightBold },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  dot: {
    flexShrink: 0,
    width: "8px",
    height: "8px",
    marginInlineStart: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandForeground1,
  },
});

interface EntryProps {
  readonly name: string;
  readonly icon: ReactElement;
  readonly selected: boolean;
  readonly unread: boolean;
  onSelect(): void;
}

function Entry({ name, icon, selected, unread, onSelect }: EntryProps) {
  const styles = useStyles();
  return (
    <li>
      <Button
        appearance="subtle"
        icon={icon}
        className={mergeClasses(styles.entry, selected && styles.selected, unread && styles.unread)}
        aria-current={selected ? "page" : undefined}
        onClick={onSelect}
      >
        <span className={styles.name}>{name}</span>
        {unread && <span className={styles.dot} role="img" aria-label={texts.unread} />}
      </Button>
    </li>
  );
}

export interface RailProps {
  readonly state: HostState;
  /** Id of the channel, `personalApp` or `meetingPlace`. */
  readonly selected: string;
  isUnread(conversation: string, latest: string | undefined): boolean;
  onSelect(channel: string): void;
}

/** The team with its channels, the personal app, and the meeting of whoever is invited. */
export function Rail({ state, selected, isUnread, onSelect }: RailProps) {
  const styles = useStyles();
  const { team, channels, app, chat, meeting } = state;
  return (
    <nav className={styles.rail} aria-label={texts.navigation}>
      <Text className={styles.label} id="rail-apps">
        {texts.apps}
      </Text>
      <ul className={styles.list} aria-labelledby="rail-apps">
        <Entry
          name={app.displayName}
          icon={<CompassNorthwestRegular />}
          selected={selected === personalApp}
          unread={selected !== personalApp && isUnread(chat.id, chat.latest)}
          onSelect={() => onSelect(personalApp)}
        />
      </ul>
      {meeting && (
        <>
          <Text className={styles.label} id="rail-meetings">
            {texts.meetings}
          </Text>
          <ul className={styles.list} aria-labelledby="rail-meetings">
            <Entry
              name={meeting.title}
              icon={<CalendarRegular />}
              selected={selected === meetingPlace}
              unread={false}
              onSelect={() => onSelect(meetingPlace)}
            />
          </ul>
        </>
      )}
      <Subtitle2 as="h2" className={styles.heading}>
        {team.displayName}
      </Subtitle2>
      <ul className={styles.list} aria-label={texts.channels}>
        {channels.map(({ id, displayName, latest }) => (
          <Entry
            key={id}
            name={displayName}
            icon={<ChannelRegular />}
            selected={selected === id}
            unread={selected !== id && isUnread(id, latest)}
            onSelect={() => onSelect(id)}
          />
        ))}
      </ul>
    </nav>
  );
}
