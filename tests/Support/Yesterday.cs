namespace Sevenwolden.Tests.Support;

/// <summary>A case as the version before wrote it, to the letter: its events, and what it had come to.</summary>
internal static class Yesterday
{
    public static readonly string[] Events =
    [
        """
        {"event":"reported","case":"K7M3QX","reporter":{"name":"Anna","id":"anna"},
         "report":{"what":"De ouderapp ontspoort","place":"ParentsApp"},
         "chain":[{"name":"Bart","rank":"Leader","id":"bart"},{"name":"Carla","rank":"Management","id":"carla"}],
         "by":"anna","at":"2026-11-02T09:00:00+01:00"}
        """,
        """{"event":"delivered","person":"bart","at":"2026-11-02T09:01:00+01:00"}""",
        """
        {"event":"picked_up","handler":{"name":"Bart","rank":"Leader","id":"bart"},"by":"bart","at":"2026-11-02T09:02:00+01:00"}
        """,
        """{"event":"asked","text":"In welke klas?","by":"bart","at":"2026-11-02T09:03:00+01:00"}""",
        """{"event":"answered","text":"In 2B.","by":"anna","at":"2026-11-02T09:04:00+01:00"}""",
        """
        {"event":"handed_over","to":{"name":"Carla","rank":"Management","id":"carla"},"text":"Neem jij het over?",
         "by":"bart","at":"2026-11-02T09:05:00+01:00"}
        """,
        """{"event":"not_delivered","person":"carla","reason":"HTTP 403","at":"2026-11-02T09:06:00+01:00"}""",
        """{"event":"rerouted","at":"2026-11-02T09:06:00+01:00"}""",
        """{"event":"not_delivered","person":"channel","reason":"HTTP 404","at":"2026-11-02T09:07:00+01:00"}""",
        """{"event":"reminded","rungs":0,"at":"2026-11-02T09:08:00+01:00"}""",
    ];

    /// <summary>In the column beside each event.</summary>
    public static readonly string[] Kinds =
        ["Reported", "Delivered", "PickedUp", "Asked", "Answered", "HandedOver", "NotDelivered", "Rerouted", "NotDelivered", "Reminded"];

    public const string State =
        """
        {"id":"K7M3QX","version":10,"movedAt":6,"status":"HandedOver","reporter":{"name":"Anna","id":"anna"},
         "report":{"what":"De ouderapp ontspoort","place":"ParentsApp"},
         "chain":[{"name":"Bart","rank":"Leader","id":"bart"},{"name":"Carla","rank":"Management","id":"carla"}],
         "addressed":[{"name":"Carla","rank":"Management","id":"carla"}],
         "openedAt":"2026-11-02T09:00:00+01:00","touchedAt":"2026-11-02T09:05:00+01:00","waitingSince":"2026-11-02T09:05:00+01:00",
         "reached":["bart"],"unreachable":["carla"],
         "history":[
          {"number":1,"at":"2026-11-02T09:00:00+01:00","who":"Anna"},
          {"number":3,"kind":"PickedUp","at":"2026-11-02T09:02:00+01:00","who":"Bart"},
          {"number":4,"kind":"Asked","at":"2026-11-02T09:03:00+01:00","who":"Bart","text":"In welke klas?"},
          {"number":5,"kind":"Answered","at":"2026-11-02T09:04:00+01:00","who":"Anna","text":"In 2B."},
          {"number":6,"kind":"HandedOver","at":"2026-11-02T09:05:00+01:00","who":"Bart","whom":"Carla","text":"Neem jij het over?"},
          {"number":7,"kind":"NotDelivered","at":"2026-11-02T09:06:00+01:00","whom":"Carla"},
          {"number":8,"kind":"Rerouted","at":"2026-11-02T09:06:00+01:00"},
          {"number":9,"kind":"NotDelivered","at":"2026-11-02T09:07:00+01:00"},
          {"number":10,"kind":"Reminded","at":"2026-11-02T09:08:00+01:00"}],
         "leaders":[{"name":"Bart","rank":"Leader","id":"bart"},{"name":"Carla","rank":"Management","id":"carla"}],
         "responsible":[{"name":"Carla","rank":"Management","id":"carla"}]}
        """;
}
