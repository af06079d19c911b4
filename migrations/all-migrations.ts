import { Identity1763800000000 } from "./1763800000000-identity.js";
import { Dossier1763800000100 } from "./1763800000100-dossier.js";
import { Sharing1763800000200 } from "./1763800000200-sharing.js";
import { Record1763800000300 } from "./1763800000300-record.js";
import { Upkeep1763800000400 } from "./1763800000400-upkeep.js";
import { Entering1763800000500 } from "./1763800000500-entering.js";
import { RecordKeeping1763800000600 } from "./1763800000600-record-keeping.js";
import { KeepingTrue1763800000700 } from "./1763800000700-keeping-true.js";
import { RowSecurity1763800000800 } from "./1763800000800-row-security.js";
import { Rights1763800000900 } from "./1763800000900-rights.js";
import { WorkerJobs1763800001000 } from "./1763800001000-worker-jobs.js";
import { Erasure1763800001100 } from "./1763800001100-erasure.js";
import { SigningIn1763900000000 } from "./1763900000000-signing-in.js";
import { Organisations1763900000200 } from "./1763900000200-organisations.js";
import { Mandates1763900000300 } from "./1763900000300-mandates.js";
import { ShorterPlans1763900000310 } from "./1763900000310-shorter-plans.js";
import { TwoCalls1763900000320 } from "./1763900000320-two-calls.js";
import { Providers1763900000400 } from "./1763900000400-providers.js";
import { Narrower1763900000500 } from "./1763900000500-narrower.js";
import { WaysBack1763900000510 } from "./1763900000510-ways-back.js";
import { OpenedOnce1763900000600 } from "./1763900000600-opened-once.js";
import { AsItWasSeen1763900000650 } from "./1763900000650-as-it-was-seen.js";
import { Machines1763900000700 } from "./1763900000700-machines.js";
import { Teams1763900000800 } from "./1763900000800-teams.js";
import { OwnAddress1763900000900 } from "./1763900000900-own-address.js";
import { StillManaging1763900001000 } from "./1763900001000-still-managing.js";
import { Replacing1763900001010 } from "./1763900001010-replacing.js";
import { FewerLooks1763900001100 } from "./1763900001100-fewer-looks.js";
import { InYourName1763900001200 } from "./1763900001200-in-your-name.js";
import { ClosingIsNoticed1763900001300 } from "./1763900001300-closing-is-noticed.js";
import { OwnRegister1763900001310 } from "./1763900001310-own-register.js";
import { FewerRows1763900001400 } from "./1763900001400-fewer-rows.js";
import { EitherParent1763900001500 } from "./1763900001500-either-parent.js";
import { LighterCalls1763900001600 } from "./1763900001600-lighter-calls.js";
import { NoNotices1763900001700 } from "./1763900001700-no-notices.js";
import { NoWayLeft1763900001800 } from "./1763900001800-no-way-left.js";
import { NoTwoSides1763900001810 } from "./1763900001810-no-two-sides.js";
import { IncapacityEnds1763900001900 } from "./1763900001900-incapacity-ends.js";
import { ReadForYou1763900002000 } from "./1763900002000-read-for-you.js";
import { BothWaysIn1763900002010 } from "./1763900002010-both-ways-in.js";

/** Every migration, oldest first. One that has landed is never edited: the next one changes what it made. */
export const MIGRATIONS = [
  Identity1763800000000,
  Dossier1763800000100,
  Sharing1763800000200,
  Record1763800000300,
  Upkeep1763800000400,
  Entering1763800000500,
  RecordKeeping1763800000600,
  KeepingTrue1763800000700,
  RowSecurity1763800000800,
  Rights1763800000900,
  WorkerJobs1763800001000,
  Erasure1763800001100,
  SigningIn1763900000000,
  Organisations1763900000200,
  Mandates1763900000300,
  ShorterPlans1763900000310,
  TwoCalls1763900000320,
  Providers1763900000400,
  Narrower1763900000500,
  WaysBack1763900000510,
  OpenedOnce1763900000600,
  AsItWasSeen1763900000650,
  Machines1763900000700,
  Teams1763900000800,
  OwnAddress1763900000900,
  StillManaging1763900001000,
  Replacing1763900001010,
  FewerLooks1763900001100,
  InYourName1763900001200,
  ClosingIsNoticed1763900001300,
  OwnRegister1763900001310,
  FewerRows1763900001400,
  EitherParent1763900001500,
  LighterCalls1763900001600,
  NoNotices1763900001700,
  NoWayLeft1763900001800,
  NoTwoSides1763900001810,
  IncapacityEnds1763900001900,
  ReadForYou1763900002000,
  BothWaysIn1763900002010,
];
