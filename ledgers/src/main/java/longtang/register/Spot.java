package longtang.register;

/// One place of a sighting with its slots as numbers; [Codes#NONE] where a slot is empty.
///
/// @param floor as [Floors#of] gives it
/// @param beside whether its doors are a neighbour's: 7号旁边
/// @param corrected whether its road was taken for a slip of the pen and set right
@SuppressWarnings("ArrayRecordComponent") // lives only while a match runs, and nobody compares two
record Spot(
        int street,
        int committee,
        int road,
        int lane,
        int named,
        int[] doors,
        int floor,
        int[] rooms,
        int[] roomKinds,
        boolean beside,
        boolean corrected) {

    boolean hasLane() {
        return lane >= 0 || named >= 0;
    }

    boolean isPlaced() {
        return hasLane() || road >= 0;
    }

    boolean hasDoor() {
        return doors.length > 0 && (isPlaced() || committee >= 0);
    }

    static boolean overlap(int[] left, int[] right) {
        for (int a : left) for (int b : right) if (a == b) return true;
        return false;
    }
}
