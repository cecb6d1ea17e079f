namespace Sevenwolden.Cards.Texts;

/// <summary>The sentences about whether a report would arrive: what is missing, and the exercise; in every language.</summary>
public enum ReadyKey
{
    ExerciseMark,
    ExerciseWhat,
    ExerciseMine,
    ExerciseSteps,
    ExerciseAskedAt,
    ExerciseDeliveredAt,
    ExerciseNotDelivered,
    ExerciseUnreachable,
    ExercisePickedUpAt,
    ExerciseWaits,
    ExerciseNoReaction,
    ExerciseTotal,
    PracticeTitle,
    PracticeText,
    PracticeWay,
    PracticeNobody,
    PracticeNotYou,
    PracticeThen,
    PracticeWhose,
    PracticeChoose,
    PracticeStart,
    PracticeOther,
    PracticeLeave,
    GapsTitle,
    GapsNone,
    GapsRest,
    GapsPractice,
}
