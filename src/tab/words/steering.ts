import { steeringDe } from "../../texts/steering.de.ts";
import { inLanguage } from "../language.ts";

export const steeringWords = inLanguage({ de: steeringDe });
