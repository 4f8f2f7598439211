; The installer for Windows, made by Inno Setup 6 from build\dist after packaging\dist.py:
;   iscc /DVersion=0.1.0 packaging\windows\hrreport.iss
; Written with care, not tried: the project has no Windows machine.
#ifndef Version
  #error Give the version: iscc /DVersion=…
#endif
#define Root SourcePath + "..\..\"

[Setup]
AppId={{7B1D5E0C-3C0B-4C57-9B3E-6E0B6E0F5A11}
AppName=HRReport
AppVersion={#Version}
AppPublisher=The HRReport authors
LicenseFile={#Root}LICENSE
DefaultDirName={autopf}\HRReport
DefaultGroupName=HRReport
DisableProgramGroupPage=yes
; For whoever installs it; for everybody where she may and chooses to.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
SetupIconFile={#Root}build\dist\icons\hrreport.ico
UninstallDisplayIcon={app}\hrreport.exe
OutputDir={#Root}dist
OutputBaseFilename=hrreport-{#Version}-windows-x86_64-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; An update leaves nothing of the version before.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}build\dist\hrreport\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "{#Root}build\dist\icons\*.ico"; DestDir: "{app}\icons"; Flags: ignoreversion
Source: "{#Root}build\dist\licences\*"; DestDir: "{app}\licences"; Flags: recursesubdirs ignoreversion
Source: "{#Root}LICENSE"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\HRReport"; Filename: "{app}\hrreport.exe"
Name: "{autodesktop}\HRReport"; Filename: "{app}\hrreport.exe"; Tasks: desktopicon

[Registry]
; HKA is the user's part of the registry, or the machine's for an installation for everybody.
Root: HKA; Subkey: "Software\Classes\.hrr"; ValueType: string; ValueData: "HRReport.Report"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.hrr"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.hrreport.report+zip"
Root: HKA; Subkey: "Software\Classes\HRReport.Report"; ValueType: string; ValueData: "HRReport report"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\HRReport.Report\DefaultIcon"; ValueType: string; ValueData: "{app}\icons\report.ico"
Root: HKA; Subkey: "Software\Classes\HRReport.Report\shell\open\command"; ValueType: string; ValueData: """{app}\hrreport.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.hrtemplate"; ValueType: string; ValueData: "HRReport.Template"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.hrtemplate"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.hrreport.template+zip"
Root: HKA; Subkey: "Software\Classes\HRReport.Template"; ValueType: string; ValueData: "HRReport forum template"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\HRReport.Template\DefaultIcon"; ValueType: string; ValueData: "{app}\icons\template.ico"
Root: HKA; Subkey: "Software\Classes\HRReport.Template\shell\open\command"; ValueType: string; ValueData: """{app}\hrreport.exe"" ""%1"""

[Run]
Filename: "{app}\hrreport.exe"; Description: "{cm:LaunchProgram,HRReport}"; Flags: nowait postinstall skipifsilent
