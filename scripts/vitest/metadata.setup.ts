// Named in the configuration itself, it would be evaluated anew for each file of a worker: one more provider that every look-up asks.
import 'reflect-metadata';
