import { Module } from '@nestjs/common';
import { SandboxController } from './sandbox.controller.js';
import { TimeMachine } from './time-machine.js';

/** The sandbox's own routes; joined to the product only when SANDBOX is on (DEM-1). */
@Module({ controllers: [SandboxController], providers: [TimeMachine], exports: [TimeMachine] })
export class SandboxModule {}
