/** A control of a standard, and which files of the evidence speak for it. */
interface Control {
  readonly standard: string;
  readonly control: string;
  /** What it is about, in our words. */
  readonly about: string;
  readonly files: readonly string[];
}

const SOC = 'SOC 2 (Trust Services Criteria 2017, points of focus 2022)';
const ISO = 'ISO/IEC 27001:2022, Annex A';
const PCI = 'PCI DSS 4.0.1';

/**
 * Which evidence speaks for which control. It helps an auditor to find it and says nothing of whether the control is met.
 */
export const CONTROLS: readonly Control[] = [
  {
    standard: SOC,
    control: 'CC6.1',
    about: 'access to protected information, and the keys to it',
    files: ['inventory.csv', 'access.csv'],
  },
  { standard: SOC, control: 'CC6.2', about: 'access is given and taken away', files: ['access.csv', 'changes.csv'] },
  {
    standard: SOC,
    control: 'CC6.3',
    about: 'roles, least privilege, changes of access',
    files: ['access.csv', 'readers.csv', 'changes.csv'],
  },
  { standard: SOC, control: 'CC7.2', about: 'what is unusual is watched for', files: ['incidents.csv', 'report.html'] },
  { standard: SOC, control: 'CC7.3', about: 'events are judged', files: ['incidents.csv'] },
  { standard: SOC, control: 'CC7.4', about: 'incidents are answered', files: ['incidents.csv', 'rotations.csv'] },
  { standard: ISO, control: 'A.5.15', about: 'access control', files: ['access.csv'] },
  { standard: ISO, control: 'A.5.17', about: 'authentication information', files: ['inventory.csv', 'rotations.csv'] },
  { standard: ISO, control: 'A.5.18', about: 'access rights', files: ['access.csv', 'changes.csv'] },
  { standard: ISO, control: 'A.5.28', about: 'collection of evidence', files: ['audit-chain.json'] },
  {
    standard: ISO,
    control: 'A.8.15',
    about: 'logging, and that logs are not changed',
    files: ['readers.csv', 'audit-chain.json'],
  },
  { standard: ISO, control: 'A.8.16', about: 'monitoring', files: ['incidents.csv', 'report.html'] },
  {
    standard: ISO,
    control: 'A.8.24',
    about: 'use of cryptography and the life of keys',
    files: ['inventory.csv', 'rotations.csv', 'evidence.json'],
  },
  { standard: PCI, control: '3.7', about: 'the life of cryptographic keys', files: ['inventory.csv', 'rotations.csv'] },
  { standard: PCI, control: '7.2', about: 'access is defined and given by need', files: ['access.csv', 'changes.csv'] },
  {
    standard: PCI,
    control: '8.6',
    about: 'accounts of applications and systems, and their secrets',
    files: ['inventory.csv', 'rotations.csv', 'readers.csv'],
  },
  { standard: PCI, control: '10.2', about: 'audit logs of access', files: ['readers.csv', 'changes.csv'] },
  { standard: PCI, control: '10.3', about: 'audit logs are protected from change', files: ['audit-chain.json'] },
  { standard: PCI, control: '10.4', about: 'audit logs are reviewed', files: ['incidents.csv', 'report.html'] },
  { standard: PCI, control: '12.10', about: 'answers to incidents', files: ['incidents.csv', 'rotations.csv'] },
];
