import type { CardTexts } from "./cards.de.ts";
import { counted, pluralForm } from "./plural.ts";

const items = { one: "пункт", few: "пункта", many: "пунктов", other: "пункта" };

export const cardTextsRu: CardTexts = {
  openTab: "Открыть в Integrationskompass",
  more: (count) => `и ещё ${counted("ru", count, { one: "запись", few: "записи", many: "записей", other: "записи" })}`,
  refusal: {
    title: "Не получилось",
    reasons: {
      unknownCheckIn: "Этого запроса больше нет.",
      wrongChannel: "Этот запрос относится к другому каналу. Пожалуйста, ответьте там.",
      roundClosed: "Этот опрос не принимает ответов. То, что вы ввели, не сохранено.",
      unknownItem: "Этого пункта в запросе больше нет.",
    },
    yourText: "Вот что вы ввели:",
  },
  binding: {
    title: "Назначить каналы организациям",
    purpose:
      "Integrationskompass спрашивает каждую назначенную организацию в её канале, как идут дела, на том языке, который вы здесь выберете. Он хранит ответы с именем и временем в списках SharePoint города.",
    part: (first, last, all) =>
      first === last ? `Канал ${last} из ${all}.` : `Каналы с ${first} по ${last} из ${all}.`,
    partsFollow: "Остальные появятся после сохранения.",
    none: "нет организации",
    channelLabel: (channel) => `Канал «${channel}»`,
    languageLabel: (channel) => `Язык в канале «${channel}»`,
    twice: (unit, channels) =>
      `«${unit}» назначено нескольким каналам: ${channels}. Пожалуйста, выберите только один. Ничего не сохранено.`,
    vanished:
      "Тем временем каналы или организации изменились. Пожалуйста, проверьте назначение и сохраните ещё раз. Ничего не сохранено.",
    save: "Сохранить назначение",
    done: "Назначение сохранено",
    bound: (unit, language) => `${unit} (${language})`,
    nothingBound: "Ни один канал не назначен.",
    nextStep: (command) => `Чтобы начать опрос, напишите «@Integrationskompass ${command}».`,
  },
  help: {
    title: "Что умеет Integrationskompass",
    notUnderstood: (text) => `Я не понимаю «${text}».`,
    commands: {
      start: "начинает опрос (только координаторы)",
      status: "показывает, какие организации ответили",
      round: "показывает опросы и их даты",
      remind: "напоминает всем, кто ещё не на всё ответил (только координаторы)",
      assign: "назначает каналы организациям (только координаторы)",
      help: "показывает этот список",
    },
  },
  roundBegun: {
    title: (round) => `Начинается: ${round}`,
    due: (day) => `Ответы нужны до ${day}.`,
    asked: "Получают вопросы",
    notAsked: "Не получают вопросов",
    showNotAsked: (count) => `Показать, кто не получает вопросов (${count})`,
    reasons: {
      noChannel: "канал не назначен",
      nothingDue: "нет открытых пунктов",
    },
  },
  rounds: {
    title: "Опросы",
    next: "Дальше",
    begins: (round, day, due) => `${round}: начало ${day}, ответы до ${due}`,
    paused: (round) => `${round}: приостановлен`,
    nonePlanned: "Других опросов не запланировано.",
  },
  roundStatus: {
    title: "Как идёт опрос",
    none: "Сейчас опроса нет.",
    state: (state, due) => `Состояние опроса: ${state}. Ответы до ${due}.`,
    answered: (answered, all) => `отвечено: ${answered} из ${all}`,
    delivery: {
      pending: "будет доставлено",
      claimed: "доставляется",
      posted: "доставлено",
      skipped: "больше не нужно",
      failed: "не доставлено",
    },
    notices: {
      reminder: "Напоминание",
      escalation: "Сообщение координационной группе",
      summary: "Итоги",
    },
    failures: {
      noChannel: "У организации нет канала. Пожалуйста, назначьте ей канал.",
      notInstalled: "Приложения больше нет в команде. Пожалуйста, добавьте его снова.",
      channelGone: "Канал удалён. Пожалуйста, назначьте организации другой канал.",
      forbidden: "Приложению нельзя писать в этом канале. Пожалуйста, разрешите это в настройках канала.",
      tooLarge: "Сообщение слишком велико для Teams. Пожалуйста, сообщите в ИТ-отдел города.",
      refused: "Teams не принял сообщение. Пожалуйста, сообщите в ИТ-отдел города.",
      unreachable: "Teams был недоступен. Пожалуйста, подождите, а если не поможет, сообщите в ИТ-отдел города.",
    },
  },
  reminder: {
    title: (unit) => `Напоминание: ${unit}`,
    open: (count) =>
      `${pluralForm("ru", count, { one: "Ещё открыт", other: "Ещё открыто" })} ${counted("ru", count, items)}.`,
    before: (round, day) => `${round}: пожалуйста, ответьте до ${day}.`,
    after: (round, day) => `${round}: ответы были нужны до ${day}. Вы ещё можете ответить, пока опрос не закрыт.`,
    where: "Карточка с вопросами находится в начале этой беседы.",
  },
  escalation: {
    title: (round) => `${round}: ответов ещё нет`,
    intro: (day) => `Ответы были нужны до ${day}. Эти организации ответили ещё не на всё:`,
    open: (count) => `${pluralForm("ru", count, { one: "открыт", other: "открыто" })} ${counted("ru", count, items)}`,
    none: "Все организации ответили.",
  },
  summary: {
    title: (round) => `${round}: итоги`,
    changes: "Что изменилось",
    change: (before, after) => `${before} → ${after}`,
    noChanges: "Ничего не изменилось.",
    blocked: "Где есть препятствия",
    obstacle: (text) => `Препятствие: ${text}`,
    remedy: (text) => `Что помогло бы: ${text}`,
    support: "Нужна поддержка",
    voices: "Мнения",
    works: (text) => `Получается: ${text}`,
    missing: (text) => `Не хватает: ${text}`,
    silent: "Ответили не на всё",
  },
  outcome: {
    title: (round) => `${round}: что из этого вышло`,
    thanks: (unit) => `Большое спасибо за ответы: ${unit}.`,
    none: "В этом опросе из этого канала ответов не было.",
    answers: "Ваши ответы",
    shown: "Что особенно увидит координационная группа",
    nothingShown: "Координационная группа видит, как идут дела. О препятствиях и пожеланиях не сообщалось.",
    figures: "Числа показываются только после проверки, что по ним никого нельзя узнать.",
  },
  channelChanged: {
    title: "Назначенный канал изменился",
    renamed: (unit, channel) =>
      `Канал организации «${unit}» теперь называется «${channel}». Назначение сохраняется, вам ничего не нужно делать. Если канал теперь относится к другой организации, назначьте его заново.`,
    deleted: (unit, channel) =>
      `Канал «${channel}» организации «${unit}» удалён. Эта организация больше не получает вопросов. Пожалуйста, назначьте ей другой канал.`,
    shared: (unit, channel) =>
      `Каналом «${channel}» организации «${unit}» поделились с другими. Люди вне команды теперь могут читать карточки и отвечать на них. Пожалуйста, проверьте, должно ли так быть.`,
    assign: (command) => `Чтобы назначить каналы, напишите «@Integrationskompass ${command}».`,
  },
  concept: {
    field: "Направление работы",
    status: "Состояние",
    deadline: "Когда",
    doneBy: "Кто",
    definition: "Определение",
    value: "Опубликованное значение",
    noValue: "Значение пока не опубликовано.",
    source: "Источник",
    none: "не указано",
  },
};
