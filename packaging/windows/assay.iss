; Inno Setup's description of the installer for Windows, of what PyInstaller built: iscc packaging\windows\assay.iss
; For one person, without administrator, unless asked otherwise; uninstalling leaves the user's own folders alone.

#define Version GetEnv("ASSAY_VERSION")
#if Version == ""
  #define Version "0.1.0"
#endif

[Setup]
AppId={{6C2C3B4E-7E0B-4B0E-9D64-0B7C5A0D5A11}
AppName=Assay
AppVersion={#Version}
AppVerName=Assay {#Version}
DefaultDirName={autopf}\Assay
DefaultGroupName=Assay
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
SetupIconFile=..\..\build\made\icons\assay.ico
UninstallDisplayIcon={app}\assay.exe
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=assay-{#Version}-windows-x86_64
Compression=lzma2
SolidCompression=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\assay\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Assay"; Filename: "{app}\assay.exe"
Name: "{autodesktop}\Assay"; Filename: "{app}\assay.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.assay"; ValueType: string; ValueData: "Assay.Workspace"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.assay"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-assay"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Assay.Workspace"; ValueType: string; ValueData: "Assay workspace"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Assay.Workspace\DefaultIcon"; ValueType: string; ValueData: "{app}\assay.exe,0"
Root: HKA; Subkey: "Software\Classes\Assay.Workspace\shell\open\command"; ValueType: string; ValueData: """{app}\assay.exe"" ""%1"""

[Run]
Filename: "{app}\assay.exe"; Description: "{cm:LaunchProgram,Assay}"; Flags: nowait postinstall skipifsilent
