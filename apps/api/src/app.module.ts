import { Module, type DynamicModule } from "@nestjs/common";
import type { Logger } from "pino";
import { RandomIds } from "#edge/ids.js";
import { EdgeModule } from "#edge/edge.module.js";
import { LOGGER } from "#edge/log/logger.token.js";
import { RefusalCounter } from "#edge/security/refusal-counter.js";
import { PublicSite } from "#edge/session/site.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { OpenInvitations } from "#domain/directory/repositories.js";
import { Ids } from "#domain/ids.js";
import { MachineDoor } from "#domain/machines/ports.js";
import { SystemRepositories } from "#domain/identity/system-repositories.js";
import { ProvidedIdentities } from "#domain/identity/providers.js";
import { Outbox, SigningIn, SignInSteps } from "#domain/identity/signing-in.js";
import { HotRead } from "#domain/sharing/hot-read.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { CatalogueModule } from "./rooms/catalogue/catalogue.module.js";
import { DirectoryModule } from "./rooms/directory/directory.module.js";
import { DossierModule } from "./rooms/dossier/dossier.module.js";
import { ExportModule } from "./rooms/export/export.module.js";
import { HealthModule } from "./rooms/health/health.module.js";
import { IdentityModule, type Entrance } from "./rooms/identity/identity.module.js";
import { MachinesModule } from "./rooms/machines/machines.module.js";
import { MandatesModule } from "./rooms/mandates/mandates.module.js";
import { RecordModule } from "./rooms/record/record.module.js";
import { SharingModule } from "./rooms/sharing/sharing.module.js";

/** What the application stands on: the database behind ports, and the vocabulary. */
export interface Foundations {
  unitOfWork: UnitOfWork;
  hotRead: HotRead;
  system: SystemRepositories;
  steps: SignInSteps;
  signingIn: SigningIn;
  providedIdentities: ProvidedIdentities;
  outbox: Outbox;
  openInvitations: OpenInvitations;
  machineDoor: MachineDoor;
}

/** What exists once per process beside the ports. */
interface Around {
  logger: Logger;
  refusals: RefusalCounter;
  entrance: Entrance;
}

@Module({})
class FoundationModule {
  static of(foundations: Foundations, vocabulary: Vocabulary, { logger, refusals, entrance }: Around): DynamicModule {
    const providers = [
      { provide: UnitOfWork, useValue: foundations.unitOfWork },
      { provide: HotRead, useValue: foundations.hotRead },
      { provide: SystemRepositories, useValue: foundations.system },
      { provide: SignInSteps, useValue: foundations.steps },
      { provide: SigningIn, useValue: foundations.signingIn },
      { provide: ProvidedIdentities, useValue: foundations.providedIdentities },
      { provide: Outbox, useValue: foundations.outbox },
      { provide: OpenInvitations, useValue: foundations.openInvitations },
      { provide: MachineDoor, useValue: foundations.machineDoor },
      { provide: Ids, useValue: new RandomIds() },
      { provide: Vocabulary, useValue: vocabulary },
      { provide: LOGGER, useValue: logger },
      { provide: PublicSite, useValue: new PublicSite(entrance.publicOrigin) },
      { provide: RefusalCounter, useValue: refusals },
    ];
    return { module: FoundationModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}

/** The house: what it stands on, the edge, and the rooms. */
@Module({})
export class AppModule {
  static of(foundations: Foundations, vocabulary: Vocabulary, around: Around): DynamicModule {
    return {
      module: AppModule,
      imports: [
        FoundationModule.of(foundations, vocabulary, around),
        EdgeModule,
        HealthModule,
        CatalogueModule,
        IdentityModule.of(around.entrance),
        DirectoryModule,
        DossierModule,
        SharingModule,
        MandatesModule,
        MachinesModule,
        RecordModule,
        ExportModule,
      ],
    };
  }
}
