<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About HRReport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session reports, from the room to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {} · Python {} · Qt {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works offline and sends nothing anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Qt is used under the LGPL, version 3. The typefaces Inter and Carlito are under the OFL.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionStates</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a summary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a forum &amp;template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w forum template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forum templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy to s&amp;hare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert to the saved report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as &amp;last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste &amp;without formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spellin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check spelling while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggestions for the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next misspelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;My words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a dictionary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefere&amp;nces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contribution…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the &amp;floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Narration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;pening remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;losing remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a segment &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mention of a speaker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting &amp;verb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No&amp;te with the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;ulleted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List item d&amp;eeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List item &amp;shallower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langu&amp;age of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Typography while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the s&amp;peaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody &amp;else speaks here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Speakers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fields of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spl&amp;it the contribution here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge with the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;oderates the segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fo&amp;rum template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the ou&amp;tline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the p&amp;age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the insp&amp;ector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previou&amp;s contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About HRReport</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Write a web address, such as https://forum.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an e-mail address, such as ana@forum.example.org</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Reading the forum templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing old versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at in “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These places were guessed or could not be kept as they were.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program speaks it from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the text of a report is on the screen. What is exported stays as the forum wants it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the menus and windows. Each report has a language of its own: Report › Language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % – text of {1} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system ({})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributionPart</name>
    <message>
        <source>How a speaker is introduced, and how she is named again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in a dashed frame disappears when its field is empty. Type { for a field, [ for a frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone who represents an organisation and holds no office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone without any office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once in each segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between a name and what she said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before what she goes on to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before each further paragraph, such as “… ”; usually nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone who is not named, first and later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lines: “A participant”, “the participant”. For modes that name nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honorifics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles before an office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In languages whose articles follow gender: “Le”, “La”, “L’”. One on each line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcernList</name>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{}” by “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contribution of nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: still marked as notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”: this forum writes “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: later mentions print the family name without an honorific.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part “{}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is no address as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Control</name>
    <message>
        <source>Did you mean {}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashHandler</name>
    <message>
        <source>That went wrong once more; your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in HRReport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did last may not have been done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is safe: all of it is kept and would be offered again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is still in its windows, but it could not be kept in reserve. Save it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the failure is in {}; it holds nothing of your reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose “{}” in a calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a date such as 31 May 2026 or 2026-05-31</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadlineControl</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the end of the day in the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Scroll the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoublesDialog</name>
    <message>
        <source>Doubles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers who may be one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may be one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you know who is who. Nothing is merged unless you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two speakers look like one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one of {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same names in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One name is part of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same family name and office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditingView</name>
    <message>
        <source>Put the cursor into the contribution that the note is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The introduction is your own text now; it no longer follows template and fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into the contribution that should open the segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into the contribution whose speaker you want to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into the words of the person who moderates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Alt+↑ and Alt+↓ move an entry, Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the chosen entry of “{}” before the one above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the chosen entry of “{}” behind the one below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, to mend: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Eraser</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Found in “{}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as this report was exported last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the files (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the files although somebody can still be recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOOKING IT OVER…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking the report over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOMEBODY CAN STILL BE RECOGNISED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TO LOOK AT BEFORE YOU EXPORT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTHING IS MISSING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody can still be recognised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>A file that ends in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an ending: each format adds its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How speakers are named in what is exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to open when the files are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nam&amp;ing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one format at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one format at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to open when the files are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a report that was not exported yet. The others remember how it was done last.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportResult</name>
    <message>
        <source>&amp;Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program that this computer has for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder that it is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the report (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {} files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are already files of these names: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>“{}” could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody marked the file as not to be changed. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {} is full. Free some space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is open in another program, or you may not write in {}. Close it there, or choose another name or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {} is not there. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported “{}” to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {} files to {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>“{0}” was not recorded ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forum asks for this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldOffer</name>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>what she is: Mayor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body she speaks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the town or region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole name, as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the family name, as it is printed after an honorific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ms., Mr., Dr. …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article of her office, where it follows gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all her offices, joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>her first office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, Second …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, 2 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I, II …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A, B …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the theme of the segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the title of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the kind: Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, 2 … among its like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who sees to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the subtitle of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who moderates the segment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands under the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language in which the report is written; its words stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field is still to be filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0} fields are still to be filled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The forum asks for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the forum asks for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldsPart</name>
    <message>
        <source>What is asked for in each report. Fields stand in patterns, on the title page and in the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of each segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked for yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each. The key stands in report files; it is made of the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said under the field, with an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not recorded” is an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In patterns it is called by this name, in braces. Patterns follow when you change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of several choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a small table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileNames</name>
    <message>
        <source>Reports (*{})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Untitled report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no saved report to go back to yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report stands as it was last saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved report cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closes as soon as the report is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look for (Enter: the next, Shift+Enter: the one before)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to put in its place (Enter: replace this one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the card of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accents and signs as written: é is not e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into notes too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace this one and go to the next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace every one, in one step that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the speaker…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the top again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the end again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in names and words of the template stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>There is no field “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another part has the key “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot begin with that: it wants {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the template a version, such as 1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short name has letters, digits and hyphens, such as river-cities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the language of the forum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write two lines: for the first mention, and for later ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has small letters, digits and hyphens, and begins with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what can be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this outcome a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “text” stands in it once, outside frames and emphasis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is written as its name in braces, like {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backslash at the end stands before nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“[” is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“*” is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“**” is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>The first page under “{}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPages</name>
    <message>
        <source>Drawing a first page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in files: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept there yet: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own dictionaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where opening and saving begins. It follows the report that was saved last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dictionaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of your own dictionaries is no longer looked into.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>What is not here is the same in every language.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForumPart</name>
    <message>
        <source>Forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which template this is, and whose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands on the start page: “River Cities: plenary”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is printed: “Forum of River Cities”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other languages are added at the top of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits and hyphens. Reports find their template by it: do not change it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it when you send a changed template: a newer one takes the place of an older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others may do with it: “CC BY 4.0”. Leave it empty if it stays in the house.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForumTemplates</name>
    <message>
        <source>Forum templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With HRReport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded, but older than the one with HRReport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of your forum templates (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with HRReport and stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a forum template that somebody sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a report with this template (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack as one file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one file to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrontPart</name>
    <message>
        <source>What stands before the first segment. A title page in the Word document stays as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title page and intro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter for another paragraph. A sentence in a dashed frame disappears when its field is empty. A report may have an introduction of its own instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands after the last part, before annexes at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines above the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without any, title and subtitle stand there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of their own in this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a line of the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their keys, one on each line; each is printed in a table beside its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionControls</name>
    <message>
        <source>First mention of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later mention of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name {} as everybody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name {} in a way of her own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>Nothing is called “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>somebody takes the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note, nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{} notes, nothing written yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert › Contribution…:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many notes this contribution has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes belong to a contribution. Put the cursor into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours alone, never exported. Enter: the next note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} stamps the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about the {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Keeping the template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRows</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by words or keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the action have no keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both keep the keys that they have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys that you chose for one action are the usual ones again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The keys that you chose for {} actions are the usual ones again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keys of “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the action its usual keys again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter leads into the field: then press the keys. Backspace for none, Esc back to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give it to “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” then has no keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave it with “{}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose words the form shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (the forum’s own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitControl</name>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitsPart</name>
    <message>
        <source>The app counts along, and says before an export what is over a limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits and deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a field that holds a date. Working days are Monday to Friday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address of the web or of e-mail, such as https://example.org.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>“{}” could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” could not be installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forum template “{}” is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” {1} is installed in the place of the other {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” {1} is installed in the place of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a newer “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0} comes with HRReport; the file holds version {1}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds version {} of this forum template, the one that you have. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to an older “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have version {0} of this forum template; the file holds version {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install version {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep version {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have version {} of this forum template, and this is another one of the same version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what I have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports that you have written keep the template they were saved with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Counting words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkdownPart</name>
    <message>
        <source>For the forum’s website. Leave it as it is if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is a heading of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without suffix; also for Word. Empty: the name of the report’s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported files are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written above the text for the website: “title” and {title}. Values are patterns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands there: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkdownView</name>
    <message>
        <source>Markdown as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select and copy what you need (Ctrl+A, Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown rendered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>No report was open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the report ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1}, in this report)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1}, installed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the template of this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a forum template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this forum template…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who stays?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributions and mentions of the others go to her, and what she lacks is taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes one speaker of them; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves them as they are (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamingModes</name>
    <message>
        <source>Everybody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named, in one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings and speakers only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (template)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewReport</name>
    <message>
        <source>New report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forum template of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the report: choose one, or write its tag, such as “pt-BR”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the report (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make no report (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a language from the list, or write its tag, such as “pt-BR”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewReportFields</name>
    <message>
        <source>The forum asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you know it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this can be filled in or changed later, beside the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This template asks for nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewSpeakerForm</name>
    <message>
        <source>Honorific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more office is kept as it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more offices are kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the speaker (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family name is a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look where the office ends and the name begins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Time of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was said: 14:05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: the next note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this note (Backspace in an empty one)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesEditor</name>
    <message>
        <source>Add a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>What to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list, or the lines selected in it (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the list (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Write a number, such as 12 or 12.5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeCard</name>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office itself: Mayor, Director …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body or network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city or region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country, as it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office in its own words, where the forum’s are wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this office up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this office down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the forum prints it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this office (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the fields of this office (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficesEditor</name>
    <message>
        <source>Add an office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>All that HRReport reads (*{} {} *{})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports (*{})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summaries in Word, Markdown or plain text ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum templates (*{})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is unsaved work in “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was kept {}, when the program ended without saving. Go on with it, or with the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the saved report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is open elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open ({}). Two who write in it at once lose one another’s work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open ({}). Your unsaved work can be opened as a report of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can still be read of it can be opened as a new report; the file stays as it is. A list says what is missing (entries: {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or its drive is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a folder. Open a report or a summary in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HRReport opens reports ({}), imports summaries in Word, Markdown or plain text ({}), and takes forum templates ({}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>narration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move {count} contributions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move {count} segments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove {count} segments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove {count} contributions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Set status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Join {count} contributions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Join segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set moderator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>Heading of the segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty for the forum’s own heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineFoot</name>
    <message>
        <source>{written} of {all} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contributions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {limit} words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by speaker, text or status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the contributions that have these words (Esc shows all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} segments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message>
        <source>Pack as one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum templates (*{})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Title of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of this segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageEdit</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report, written in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures cannot be part of a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures cannot be part of a report; the text was taken without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter goes there, Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment, speaker, words of the text or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter goes there   Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Parts of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} things to mend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>The report has no speakers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a speaker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{}” out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Forum templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dictionaries you added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this &amp;page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on this page as in a program just installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages as in a program just installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you chose holds already (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page of the preferences is as in a program just installed. Reports, templates and your words stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset everything?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How speakers are named; the report stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composing pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters that no font of this computer has; they show as boxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the preview cannot show: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{} things to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proofing</name>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This word is spelled right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling is not checked now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to &amp;my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to this &amp;report’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ignore in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a dictionary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word of the report is spelled wrong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Session reports, from the room to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a summary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a forum template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New forum template…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>A template from a Word file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{}”: its pages, styles, headings and how its speakers are named …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading and theme of segment {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was given to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words added: {}, taken out: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentReports</name>
    <message>
        <source>Recent reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reports that you open and save are listed here, with how far each of them is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>all {} cleared</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>all {} reviewed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>all {} written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>a report that was never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and decide later (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the saved file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words more than the saved file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words fewer than the saved file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved file cannot be compared, so all of the text is shown. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is only in the unsaved work is underlined; what is only in the file is struck out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsField</name>
    <message>
        <source>One row a line: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a line; “|” divides its cells.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>First mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of speakers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleChoice</name>
    <message>
        <source>&amp;Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens what can be the sample instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show another sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample: twelve speakers, each in an awkward shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample: a report of the forum, packed with the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Twelve speakers, each in an awkward shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template’s &amp;own report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;Word or Markdown file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a report without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open report “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the template’s own report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report under this template, page by page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composing the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Word shows: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saves</name>
    <message>
        <source>Saving {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved; the version before could not be kept. {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingPage</name>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report that has a file is saved there without a question. Where somebody else has changed the file, it is left alone and you are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each save keeps what the file held before: everything of the last day, then one version an hour, a day, a week. File › Earlier versions… brings one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever you write is kept in reserve within a second, whether you save or not. If the program or the computer stops, your work stands on the start page the next time. There is nothing to set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every {} minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>For {} days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove 1 earlier version?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove {} earlier versions?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is older than {} days goes now, and cannot be brought back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentForm</name>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty, the forum’s own heading is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the segment is about, in one or more sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind decides which heading the forum prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into a segment to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who moderates this segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other, without a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change kind of segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentsPart</name>
    <message>
        <source>The parts that a new report begins with, and what stands over them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: a rapporteur adds segments as the session goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the heading of its kind, below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the part before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can stand several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the rapporteur what goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each contribution at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of a kind of outcome: everything in this part is one of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the rest of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without names, all running on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers are named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{ordinal} segment” gives “First segment”; there are numbers, roman ones and letters too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line; after the last come numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, second …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts of its kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all parts of its level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the fields of segments, and “moderator”: [*Moderated by {moderator}*].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line under a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those who spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an annex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line; none makes a list. Of people: {}. Of outcomes: number, label, text, owner, due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end of the report, unless you write “front” or the key of a part of the skeleton.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their keys, one on each line; each is printed beside its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraphs are numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with each segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>{} to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the report itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and e-mail addresses would be lost in it. Give the copy a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was saved without notes and e-mail addresses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetsView</name>
    <message>
        <source>Composed pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to write here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{} leads from field to field, or out of a dialog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} moves or removes in every text field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is needed where you write and choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is “{}” in every text field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} types a letter or a sign. Hold Ctrl or Alt as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and Alt together write signs such as € and @ on many keyboards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} opens the menu “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key, by the menu that it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give actions other keys, in the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention a speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a mention or an attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backspace twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the contribution, then everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snapshots</name>
    <message>
        <source>Keeping unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept in reserve, so save often. {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerForm</name>
    <message>
        <source>As shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name as it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is printed after the honorific, particle included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ms., Dr. … as later mentions print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A speaker needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it will read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name too? “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name: “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes over the family name “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerListDialog</name>
    <message>
        <source>Paste a list of speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name was found in line {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add 1 speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add {0} speakers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>look where the name begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family name guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One speaker a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One speaker a line, as in the programme or copied from a table:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those with a tick are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds those with a tick, in one step that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds nobody (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the list of speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was understood; everything can be changed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerMore</name>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The given name, for forums that print it apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word before the office, where it follows gender: La, L’ …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of copies to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what the person said; never guessed, never exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divided by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attribution of this speaker’s own; Ctrl+B makes what is selected bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the forum’s own pattern</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerPicker</name>
    <message>
        <source>Choose a speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens between speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spoke once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>spoke %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, office, organisation or city – or paste a new speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter takes, Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody yet. Type or paste a name and an office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter takes   Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New speaker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerTab</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker of this contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the speakers to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a speaker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who speaks here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody who speaks here too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person does not speak here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this contribution begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours alone, never exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another speaker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who moderates this segment:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into a contribution to see who speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is narration: it tells what happened, and nobody speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an outcome of the session. It may be said by somebody, or by nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is said from the floor, without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the forum does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks {0}, moderates {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add {count} speakers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove {count} speakers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move speakers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakersDialog</name>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has not spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0} speakers are selected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a speaker to change her, or paste the list of the session’s speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0} speakers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} have not spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some may be one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, office, organisation or city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word typed must be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only those who have no contribution yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add many speakers, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find doubles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers who may be one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one of those who are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove who is selected (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpellCheck</name>
    <message>
        <source>Add a dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a dictionary for {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dictionaries (*.oxt *.zip *.aff *.dic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a dictionary for {} now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>The dictionary for {} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no dictionary for {} yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpellingNote</name>
    <message>
        <source>Add one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are not checked. Add a dictionary for Hunspell or LibreOffice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpellingPage</name>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Underline words that no dictionary knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the language of the report, without a network. Names of speakers and places are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own dictionaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own &amp;dictionaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with Hunspell dictionaries, two files each: pt_BR.aff and pt_BR.dic, for instance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;My words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that are right in every report that you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be checked: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of your own dictionaries is no longer looked into.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>New forum template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does it begin with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;Word file of the forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;nother forum template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;othing but plain pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum template to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year’s report is best: pages, fonts, header and footer come from it, and the program looks how its headings and its speakers are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the template (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a template without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with “{}”, which was kept {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Drop a report, a summary or a forum template anywhere here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Template: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{} fields missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 still notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{} still notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Progress of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cleared} cleared, {reviewed} reviewed, {draft} drafts, {notes} still notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StylesPart</name>
    <message>
        <source>Pages, fonts, header, footer and title page are those of a Word document: the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which style is for what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy to edit in Word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {date}, {title} and other fields where they belong, {report} where the report goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a Word document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A base that you edited, or another report of the forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (the usual one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {} × {} mm, margins {} left, {} top, {} right, {} bottom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} paragraph styles.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switching</name>
    <message>
        <source>Forum template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word stays in the report, and comes back when you switch back (Ctrl+Z does).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” does not print:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to another forum template?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field “{}”, which it does not ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field “{}” of segments, which it does not ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” as a choice of “{1}”; it stands as it was noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the people in “{}”: it names nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the heading “{0}”; it prints “{1}” there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the heading “{}”, and has no other there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who moderated, under the heading of a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the theme of a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was said: it only lists who spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” as a kind of outcome; the words stand without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who is to do what was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until when something is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the annex “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the speakers’ names: it names nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wording of its own that {0} has in “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributions in {0}; those in {1} are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>({} times)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>The forum template of this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is other in the installed version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this report with the installed version; Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this report’s version among your forum templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: say it again when the report is next opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>New report from “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New report from “{}” ({})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateCards</name>
    <message>
        <source>Start from a forum’s template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forum template is here yet. Load one, or drop it anywhere on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All forum templates: what each is, load, pack, remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit this forum template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pack as one file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About this template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all templates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateChanges</name>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this report prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the template says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underlined: what comes. Struck out: what goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its Word document is another one too: page, fonts, header or footer can differ. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this report with version {}; Ctrl+Z takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and change nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report prints the same words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateDoor</name>
    <message>
        <source>New forum template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a template from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template can be made from “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report of the forum, as Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands among your forum templates now, on the start page and in every new report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New report with it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was written: send it to whoever writes for this forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the base to edit in Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was written: edit it in Word, then take it in again with “Take a Word document…”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another base document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” cannot be the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report of the forum, to be the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents and Markdown ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” cannot be the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is to be mended first: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template cannot be used yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Nothing to mend: this template can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be used. What you may want to look at:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the sample now, and packed with the template: whoever gets that reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speaker was found in it by the patterns of Attribution. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to mend before this template can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} things to mend before this template can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This template can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what you did on “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither packed as a file nor among your forum templates yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack as one file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without keeping it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateFacts</name>
    <message>
        <source>Looking through it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking a forum template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with HRReport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded by you, and not used: HRReport comes with the newer version {}. Remove this one; or, to go on with yours, choose Edit…, give it a higher version and press Use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded by you, in the place of the one that comes with HRReport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at before an export:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would go wrong at an export.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateLabels</name>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of segments “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines above the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting verbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbs of moderating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annex {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not recorded” is an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in report files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can stand several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each contribution at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers are named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone who represents an organisation and holds no office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone without any office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First mention of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later mention of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before what she goes on to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between a name and what she said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone who is not named, first and later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honorifics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles before an office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, second …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line under a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraphs are numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading in the annex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading under another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of a contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph after a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field that is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of the contents, second level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading in a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is a heading of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported files are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of several choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a small table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once in each segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the rest of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without names, all running on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the part before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts of its kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all parts of its level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a line of the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those who spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with each segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the annex of outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in both places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in capitals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateNews</name>
    <message>
        <source>This report was written with version {0} of “{1}”; {2} is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report was written with version {0} of “{1}”; the older {2} is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report was written with another version {0} of “{1}” than the one installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateShelf</name>
    <message>
        <source>Load a forum template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum templates (*{})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was written: send it to whoever writes for this forum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” could not be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forum template “{}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A forum template cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes out of your forum templates; nothing else changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer one that comes with HRReport goes on being used; nothing else changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that comes with HRReport stands in its place again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent reports that carry it, and keep it inside:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports that were written with it keep it inside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pack as one file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>“{}” was opened read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed can be saved under another name; the file itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved by itself: {}. Save it yourself to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to what was last saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written since then is taken out. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save “{}” before closing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written since the last time it was saved would be lost otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was never saved and would be lost otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is still being saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk is slow to answer. Your work is kept in reserve and is offered at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” was changed by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file no longer holds what you opened or last saved. Your own text is safe in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the other one beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted. Your text is safe in this window. The file was in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it there again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is open elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open ({}). What is being written there would be lost if you replaced it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left for “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {} is full. Free some space and try again, or save it on another disk. The file is as it was, and your text is safe in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is write-protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody marked the file as not to be changed. Your text is safe in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” cannot be saved there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write in {}, or the disk is read-only. Your text is safe in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of “{}” cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not there: the folder was moved, or its drive or the network is disconnected. Connect it and try again, or save elsewhere. Your text is safe in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {}: {}. The file is as it was, and your text is safe in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedCard</name>
    <message>
        <source>Unsaved work: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off this page; it is kept beside the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the saved file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the saved file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many words as the saved file, but not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word more than the saved file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word fewer than the saved file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words more than the saved file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words fewer than the saved file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedWork</name>
    <message>
        <source>Looking for unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerbOffer</name>
    <message>
        <source>Put the cursor into the text of a contribution, where the verb should stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This forum template lists no reporting verbs in the language of the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting verbs: Down arrow chooses, Escape closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerbPalette</name>
    <message>
        <source>Reporting verbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter puts the verb, Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verbs of the forum template; a dot marks those used nearby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ chooses   Enter takes   Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used by {0} just above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used just above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used by {0}, {1} above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used {1} above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used by {0}, {1} contributions above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used {1} contributions above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each save keeps what was there before: every one for a day, then fewer with age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underlined: only in this version. Struck out: only in the report as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that were written, without attributions and the template’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words more or fewer than the report has now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs from now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this version as a report of its own in another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this version in the place of the report; undo takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and change nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier version yet. The next save keeps what the file holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot be read. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the version of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>{}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>My words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are right in every report that you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the words of a text file that has one on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are right in this report, for everybody who opens it. They travel in its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;My words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This re&amp;port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words are new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of words (*.txt *.dic);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of this report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>A word to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the word (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the selected words out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsPart</name>
    <message>
        <source>What this forum calls things, and which words it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered behind an attribution: “stressed”, “recalled”. One on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting verbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind a name they tell, in a summary that is imported, who moderated. One on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbs of moderating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms and single words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this forum writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed for a field that was not recorded; empty prints nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EEEE is the day of the week, d the day, MMMM the month, y the year. Empty: as the language does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column: name, offices, country …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its head in the tables of annexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a kind of outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without any there are decisions, actions, messages and commitments, printed where they were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it was settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the annex of outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in both places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“text” stands in it once, outside frames and emphasis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over those that are collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading in the annex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in report files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not change it once reports are written: they would not find their outcomes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting verb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge contributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in this line. Go to the next one, or press Return there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingPage</name>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Typography while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation marks, dashes, the ellipsis and, in French, the spaces before punctuation become those of the report’s language as you type. Ctrl+Z takes one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer &amp;verbs behind an attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“noted”, “stressed”, “recalled”: the forum’s verbs, and which of them you used nearby.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_LabelControl</name>
    <message>
        <source>New field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the filter (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contribution matches “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_OutcomeFields</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is: a decision, an action …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Take this row away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this row of “{}” away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
