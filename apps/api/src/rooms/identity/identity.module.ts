import { Module, type DynamicModule } from "@nestjs/common";
import { loadDemoWorld } from "#catalogue/demo-world.js";
import { localToday } from "#edge/local-today.js";
import { PublicSite } from "#edge/session/site.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { AddressController } from "./address.controller.js";
import { ChangeAddress } from "./change-address.js";
import { ChooseHat } from "./choose-hat.js";
import { ComeBack } from "./come-back.js";
import { ConfirmStart } from "./confirm-start.js";
import { DemoController } from "./demo.controller.js";
import { EndSessions } from "./end-sessions.js";
import { EntranceController } from "./entrance.controller.js";
import { ENTRANCE, type Entrance } from "./entrance.token.js";
import { FinishStart } from "./finish-start.js";
import { GetMe } from "./get-me.js";
import { GoToProvider } from "./go-to-provider.js";
import { IdentityController } from "./identity.controller.js";
import { ListAccountEvents } from "./list-account-events.js";
import { MailCodes } from "./mail-code.js";
import { NewSessions } from "./new-session.js";
import { OpenDemoSession } from "./open-demo-session.js";
import { OutboxController } from "./outbox.controller.js";
import { PasskeysController } from "./passkeys.controller.js";
import { Passkeys } from "./passkeys.js";
import { Personas } from "./personas.js";
import { ProvidersController } from "./providers.controller.js";
import { Providers } from "./providers.js";
import { RecoveryController } from "./recovery.controller.js";
import { Recovery } from "./recovery.js";
import { SessionsController } from "./sessions.controller.js";
import { SignInController } from "./sign-in.controller.js";
import { SignIn } from "./sign-in.js";
import { StartController } from "./start.controller.js";
import { Start } from "./start.js";
import { StepUp } from "./step-up.js";
import { WebAuthn } from "./web-authn.js";
import { Welcome } from "./welcome.js";

export type { Entrance };

const CONTROLLERS = [
  IdentityController,
  EntranceController,
  StartController,
  SignInController,
  SessionsController,
  PasskeysController,
  RecoveryController,
  ProvidersController,
  AddressController,
];

const WAYS_IN = [Start, ConfirmStart, FinishStart, SignIn, StepUp, Recovery, GoToProvider, ComeBack];
const OWN_ACCESS = [GetMe, Welcome, ChooseHat, EndSessions, ListAccountEvents, Passkeys, ChangeAddress];
const TOOLS = [MailCodes, NewSessions, Providers, WebAuthn];

@Module({})
export class IdentityModule {
  /** Without demo or outbox their routes do not exist. */
  static of(entrance: Entrance): DynamicModule {
    const { demo, outbox, publicOrigin } = entrance;
    const personas = { provide: Personas, inject: [Vocabulary], useFactory: makePersonas };
    return {
      module: IdentityModule,
      controllers: [...CONTROLLERS, ...(demo ? [DemoController] : []), ...(outbox ? [OutboxController] : [])],
      providers: [
        { provide: ENTRANCE, useValue: entrance },
        { provide: PublicSite, useValue: new PublicSite(publicOrigin) },
        ...WAYS_IN,
        ...OWN_ACCESS,
        ...TOOLS,
        ...(demo ? [personas, OpenDemoSession] : []),
      ],
    };
  }
}

function makePersonas({ catalogue }: Vocabulary): Personas {
  return new Personas(loadDemoWorld(catalogue, localToday()), catalogue);
}
