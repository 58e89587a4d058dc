/** The thread that reads one page. */

import { parentPort, workerData } from 'node:worker_threads';
import { type PageToRead, readPage } from '../../updates/feeds/read-page.ts';

parentPort?.postMessage(readPage(workerData as PageToRead));
